import { isClientError } from '../errors/client-error.ts'

/** Something is set up and does not work. Its text is ours: it names places and never quotes what is there. */
export class SourceProblem extends Error {
  override readonly name: string = 'SourceProblem'
}

/** What may be told of an error: parsers and file systems quote what they read, so only the known ones speak. */
export function describeProblem(error: unknown): string {
  if (error instanceof SourceProblem) return error.message
  // A client's errors are redacted.
  if (isClientError(error)) return `${error.code}: ${error.message}`
  return 'failed for a reason that may quote a secret'
}
