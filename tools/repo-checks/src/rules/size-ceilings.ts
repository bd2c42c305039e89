import ts from 'typescript'
import { handWrittenCode, type Repository, type RepositoryFile } from '../repository.ts'
import type { Problem, Rule } from '../rule.ts'
import { descendants, lineOf, parse } from '../source-code.ts'

const ceilings = { file: 400, function: 80 }
/** Most files and nine in ten functions stay under these. */
const comfort = { file: 100, function: 40 }

export const sizeCeilings: Rule = {
  name: 'size-ceilings',
  check: (repository) =>
    measured(repository).flatMap((file) => {
      const long: Problem[] = file.functions
        .filter(({ lines }) => lines > ceilings.function)
        .map(({ line, lines }) => ({
          path: file.path,
          line,
          message: `A function of ${lines} lines; none has more than ${ceilings.function}: give its parts names.`,
        }))
      if (file.lines > ceilings.file) {
        const message = `${file.lines} lines; no file has more than ${ceilings.file}: split it by what its parts are for.`
        long.push({ path: file.path, message })
      }
      return long
    }),
}

/** One line for a person: how many files and functions are of a comfortable size. */
export function describeSizes(repository: Repository): string {
  const files = measured(repository)
  const functions = files.flatMap((file) => file.functions)
  return (
    `${share(files, comfort.file)} of ${files.length} files have at most ${comfort.file} lines, ` +
    `${share(functions, comfort.function)} of ${functions.length} functions at most ${comfort.function}`
  )
}

interface Measured {
  readonly path: string
  readonly lines: number
  readonly functions: readonly { readonly line: number; readonly lines: number }[]
}

function measured(repository: Repository): Measured[] {
  return handWrittenCode(repository).map(measure)
}

function measure(file: RepositoryFile): Measured {
  const source = parse(file)
  const functions = [...descendants(source)]
    .filter((node) => isFunctionWithBody(node) && !isSuite(node))
    .map((node) => {
      const line = lineOf(source, node)
      return { line, lines: source.getLineAndCharacterOfPosition(node.end).line + 2 - line }
    })
  return { path: file.path, lines: file.text.split('\n').length - 1, functions }
}

function isFunctionWithBody(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined
}

/** `describe(…, () => { … })` groups tests; it is a heading, not a function. */
function isSuite(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText())
}

function share(items: readonly { readonly lines: number }[], limit: number): string {
  if (items.length === 0) return '100%'
  return `${Math.floor((100 * items.filter(({ lines }) => lines <= limit).length) / items.length)}%`
}
