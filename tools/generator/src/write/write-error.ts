import { InputError } from '../diagnostics/input-error.ts'
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts'
import { displayName } from '../load/read-source.ts'

/** Turns a failure of the file system into a diagnostic; any other error is passed on as it is. */
export function writeError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error
  const path = 'path' in error && typeof error.path === 'string' ? error.path : folder
  const name = displayName(path)
  const place = { file: name, line: 0, column: 0, pointer: '' }
  return new InputError([makeDiagnostic('cannot-write', place, { path: name, reason: String(error.code) })])
}
