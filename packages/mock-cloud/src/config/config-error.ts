/** A problem in a configuration file. */
export interface ConfigProblem {
  /** 1-based. */
  readonly line: number
  readonly column: number
  /** Where in the document, e.g. `clusters[0].state`. */
  readonly path: string
  /** What is wrong and how to mend it. */
  readonly message: string
}

/** The configuration cannot be used; all its problems, in the order of the file. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly file: string
  readonly problems: readonly ConfigProblem[]

  constructor(file: string, problems: readonly ConfigProblem[]) {
    super(problems.map((problem) => describe(file, problem)).join('\n'))
    this.file = file
    this.problems = problems
  }
}

function describe(file: string, { line, column, path, message }: ConfigProblem): string {
  return `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`
}
