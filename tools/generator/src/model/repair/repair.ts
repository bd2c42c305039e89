import type { Report } from '../../diagnostics/report.ts'
import type { JsonObject } from '../model.ts'

export interface RepairContext {
  /** Of the schema in the document. */
  readonly pointer: string
  readonly report: Report
}

/** Rewrites one schema whose inner schemas are done; returns the same object where there is nothing to repair. */
export type Repair = (schema: JsonObject, context: RepairContext) => JsonObject
