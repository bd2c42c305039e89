import type { DocumentResult } from '../run-corpus.ts'

const mostShown = 20

/** Why documents are not proved, the first reasons of each; nothing where all are. */
export function printProblems(results: readonly DocumentResult[], most: number = mostShown): string {
  return results
    .filter(({ problems }) => problems.length > 0)
    .map(({ document, problems }) => {
      const shown = problems.slice(0, most).map((problem) => `  ${cut(problem)}\n`)
      const more = problems.length > most ? `  … and ${problems.length - most} more; --json lists all\n` : ''
      return `\n${document.name}: not proved\n${shown.join('')}${more}`
    })
    .join('')
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 400 ? `${line.slice(0, 399)}…` : line
}
