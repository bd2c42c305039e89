import type { JsonObject } from '../model.ts'
import { applicatorSiblings } from './applicator-siblings.ts'
import { circularComposition } from './circular-composition.ts'
import { closedMembers } from './closed-members.ts'
import { combinedApplicators } from './combined-applicators.ts'
import { plainDiscriminator } from './discriminator.ts'
import { enumValues } from './enum-values.ts'
import { exclusiveBounds } from './exclusive-bounds.ts'
import { fixedLength } from './fixed-length.ts'
import { impliedType } from './implied-type.ts'
import { integerFormats } from './integer-formats.ts'
import { loosenedKeywords } from './loosened-keywords.ts'
import { memberTypes } from './member-types.ts'
import { nullable } from './nullable.ts'
import { patterns } from './patterns.ts'
import { propertyNames } from './property-names.ts'
import { referenceSiblings } from './reference-siblings.ts'
import type { Preparation, PreparationContext, Repair, RepairContext } from './repair.ts'
import { requiredElsewhere } from './required-elsewhere.ts'
import { undeclaredRequired } from './undeclared-required.ts'

const preparations: readonly Preparation[] = [
  circularComposition,
  closedMembers,
  plainDiscriminator,
  propertyNames,
  requiredElsewhere,
]

/** In this order: first what makes OpenAPI 3.0 schemas JSON Schema 2020-12, then what spares the engines their traps. */
const repairs: readonly Repair[] = [
  exclusiveBounds,
  nullable,
  enumValues,
  impliedType,
  undeclaredRequired,
  integerFormats,
  patterns,
  loosenedKeywords,
  fixedLength,
  referenceSiblings,
  memberTypes,
  combinedApplicators,
  applicatorSiblings,
]

/** A schema as written, ready for its inner schemas to be repaired one by one. */
export function prepareSchema(schema: JsonObject, context: PreparationContext): JsonObject {
  return preparations.reduce((prepared, prepare) => prepare(prepared, context), schema)
}

export function repairSchema(schema: JsonObject, context: RepairContext): JsonObject {
  return repairs.reduce((repaired, repair) => repair(repaired, context), schema)
}
