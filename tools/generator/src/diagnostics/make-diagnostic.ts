import { catalogue, type DiagnosticCode, type DiagnosticValues } from './catalogue.ts'
import type { Diagnostic } from './diagnostic.ts'
import { fillIn } from './fill-in.ts'
import type { SourceLocation } from './source-location.ts'

/** Where a diagnostic points; `pointer` is empty where it is about the file as such. */
export interface DiagnosticPlace extends SourceLocation {
  readonly pointer: string
}

/** Makes a diagnostic from its code, with the catalogue's texts filled in. */
export function makeDiagnostic<Code extends DiagnosticCode>(
  code: Code,
  place: DiagnosticPlace,
  ...values: DiagnosticValues<Code>
): Diagnostic {
  const { severity, message, hint } = catalogue[code]
  const filledIn = values[0] ?? {}
  const { file, line, column, pointer } = place
  return {
    code,
    severity,
    file,
    line,
    column,
    pointer,
    message: fillIn(message, filledIn),
    hint: fillIn(hint, filledIn),
  }
}
