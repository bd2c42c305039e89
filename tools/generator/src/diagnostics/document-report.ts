import type { SourceLocation } from '../load/loaded-document.ts'
import { catalogue, type DiagnosticCode, type DiagnosticValues } from './catalogue.ts'
import type { Diagnostic } from './diagnostic.ts'
import { fillIn } from './fill-in.ts'
import type { Report } from './report.ts'

interface Finding {
  readonly code: DiagnosticCode
  readonly pointer: string
  readonly values: Readonly<Record<string, string | number>>
}

/** The report of one document: finds where a pointer was written only when the diagnostics are asked for. */
export class DocumentReport implements Report {
  readonly #findings: Finding[] = []
  readonly #locate: (pointer: string) => SourceLocation
  #failed = false

  constructor(locate: (pointer: string) => SourceLocation) {
    this.#locate = locate
  }

  get failed(): boolean {
    return this.#failed
  }

  add<Code extends DiagnosticCode>(code: Code, pointer: string, ...values: DiagnosticValues<Code>): void {
    this.#findings.push({ code, pointer, values: values[0] ?? {} })
    if (catalogue[code].severity === 'error') this.#failed = true
  }

  /** Everything added so far, in the order it was added, with file, line and column. */
  diagnostics(): readonly Diagnostic[] {
    return this.#findings.map(({ code, pointer, values }) => {
      const { severity, message, hint } = catalogue[code]
      const { file, line, column } = this.#locate(pointer)
      return { code, severity, file, line, column, pointer, message: fillIn(message, values), hint: fillIn(hint, values) }
    })
  }
}
