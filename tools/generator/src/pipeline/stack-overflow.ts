import { InputError } from '../diagnostics/input-error.ts'
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts'
import { displayName } from '../load/read-source.ts'

/**
 * Runs stages on a document. Some of them, the engines above all, go as deep as references lead from schema to schema, for
 * which there is no bound that no honest document passes: where the stack ends, the document is at fault.
 * @throws InputError in place of an overflow of the stack
 */
export async function withinStack<Result>(file: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof RangeError) || !error.message.includes('call stack')) throw error
    const place = { file: displayName(file), line: 1, column: 1, pointer: '' }
    throw new InputError([makeDiagnostic('too-deep', place)], [file])
  }
}
