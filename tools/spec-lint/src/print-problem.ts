import type { Problem } from './lint.ts'

/** Three lines: where, what is wrong, how to mend it. */
export function printProblem({ file, line, column, pointer, cause, cure, rule }: Problem): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file
  return `${place}  ${pointer}\n  ${cause}\n  ${cure}  [${rule}]\n\n`
}
