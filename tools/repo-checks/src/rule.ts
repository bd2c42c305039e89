import type { Repository } from './repository.ts'

/** A place that breaks a rule. */
export interface Problem {
  readonly path: string
  /** 1-based. */
  readonly line?: number
  /** What is wrong and how to mend it, in one sentence or two. */
  readonly message: string
}

export interface Rule {
  readonly name: string
  readonly check: (repository: Repository) => readonly Problem[]
}

/** Every match of a pattern (with the `g` flag), as problems with their lines. */
export function problemsAt(
  file: { readonly path: string; readonly text: string },
  pattern: RegExp,
  message: (match: string) => string,
): Problem[] {
  return [...file.text.matchAll(pattern)].map((match) => ({
    path: file.path,
    line: lineAt(file.text, match.index),
    message: message(match[0]),
  }))
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
