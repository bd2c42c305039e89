import type { DocumentResult } from '../run-corpus.ts'

const head = ['document', 'operations', 'generated in', 'memory', 'sources', 'built', 'type errors', 'proved']

/** The table of a run in Markdown, one row a document. */
export function printTable(results: readonly DocumentResult[]): string {
  const rows = results.map(rowOf)
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |\n`
  const rule = widths.map((width, at) => `${'-'.repeat(width - (at === 0 ? 0 : 1))}${at === 0 ? '' : ':'}`)
  return [head, rule, ...rows].map(line).join('')
}

function rowOf({ document, generation, bundling, typeErrors, proof, problems }: DocumentResult): readonly string[] {
  const proved = proof === undefined ? 'no' : `${proof.proved} of ${proof.operations}`
  return [
    document.name,
    String(proof?.operations ?? '–'),
    `${(generation.time / 1000).toFixed(2)} s`,
    megabytes(generation.memory),
    megabytes(bundling?.source),
    megabytes(bundling?.built),
    bundling === undefined ? '–' : String(typeErrors.length),
    problems.length === 0 ? 'yes' : proved,
  ]
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 2 : 0)} MB`
}
