import { catalogue, type DiagnosticCode, type DiagnosticValues } from './catalogue.ts'
import type { Diagnostic } from './diagnostic.ts'
import { makeDiagnostic } from './make-diagnostic.ts'
import type { Report } from './report.ts'
import type { SourceLocation } from './source-location.ts'

/** Nobody reads more, and each costs a look for its place. */
const MOST_FINDINGS = 5000

/** The report of one document: finds where a pointer was written only when the diagnostics are asked for. */
export class DocumentReport implements Report {
  readonly #findings: (() => Diagnostic)[] = []
  readonly #locate: (pointer: string) => SourceLocation
  #failed = false
  #dropped = 0

  constructor(locate: (pointer: string) => SourceLocation) {
    this.#locate = locate
  }

  get failed(): boolean {
    return this.#failed
  }

  add<Code extends DiagnosticCode>(code: Code, pointer: string, ...values: DiagnosticValues<Code>): void {
    const isFirstError = catalogue[code].severity === 'error' && !this.#failed
    if (this.#findings.length >= MOST_FINDINGS && !isFirstError) {
      this.#dropped += 1
      return
    }
    this.#findings.push(() => makeDiagnostic(code, { ...this.#locate(pointer), pointer }, ...values))
    if (catalogue[code].severity === 'error') this.#failed = true
  }

  /** Everything added so far, in the order it was added, with file, line and column. */
  diagnostics(): readonly Diagnostic[] {
    const found = this.#findings.map((makeFinding) => makeFinding())
    if (this.#dropped === 0) return found
    const place = { ...this.#locate(''), pointer: '' }
    return [...found, makeDiagnostic('more-problems', place, { count: this.#dropped, listed: found.length })]
  }
}
