import type { Report } from '../../diagnostics/report.ts'
import type { Source } from '../document/source.ts'
import type { JsonObject } from '../model.ts'

export interface RepairContext {
  /** Of the schema in the document. */
  readonly pointer: string
  readonly report: Report
}

/** Rewrites one schema whose inner schemas are done; returns the same object where there is nothing to repair. */
export type Repair = (schema: JsonObject, context: RepairContext) => JsonObject

export interface PreparationContext extends RepairContext {
  readonly source: Source
}

/** Rewrites one schema as it is written, before its inner schemas are: what needs to look at other schemas. */
export type Preparation = (schema: JsonObject, context: PreparationContext) => JsonObject
