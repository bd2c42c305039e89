import type { JsonObject } from '../model.ts'
import { applicatorSiblings } from './applicator-siblings.ts'
import { combinedApplicators } from './combined-applicators.ts'
import { exclusiveBounds } from './exclusive-bounds.ts'
import { fixedLength } from './fixed-length.ts'
import { impliedType } from './implied-type.ts'
import { integerFormats } from './integer-formats.ts'
import { memberTypes } from './member-types.ts'
import { nullable } from './nullable.ts'
import { patterns } from './patterns.ts'
import { referenceSiblings } from './reference-siblings.ts'
import type { Repair, RepairContext } from './repair.ts'

/** In this order: first what makes OpenAPI 3.0 schemas JSON Schema 2020-12, then what spares the engines their traps. */
const repairs: readonly Repair[] = [
  exclusiveBounds,
  nullable,
  impliedType,
  integerFormats,
  patterns,
  fixedLength,
  referenceSiblings,
  memberTypes,
  combinedApplicators,
  applicatorSiblings,
]

export function repairSchema(schema: JsonObject, context: RepairContext): JsonObject {
  return repairs.reduce((repaired, repair) => repair(repaired, context), schema)
}
