import { isArray, without } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import type { Repair } from './repair.ts'

const nullSchema: JsonObject = { type: 'null' }

/** OpenAPI 3.0's `nullable: true`, also beside `$ref` and `allOf`, where 3.0.3 gives it no meaning but every author does. */
export const nullable: Repair = (schema) => {
  if (schema.nullable === undefined) return schema
  const rest = without(schema, 'nullable')
  if (schema.nullable !== true) return rest
  if (rest.$ref !== undefined || rest.allOf !== undefined) return eitherNull(rest)
  const list = isArray(rest.oneOf) ? 'oneOf' : isArray(rest.anyOf) ? 'anyOf' : undefined
  if (list !== undefined) return orNull(rest, list)
  return nullInEnum(nullInType(rest))
}

/** Keeps what is written for people outside, so that the engines print it on the member. */
function eitherNull(schema: JsonObject): JsonObject {
  const { description, title, deprecated } = schema
  return {
    ...(description !== undefined && { description }),
    ...(title !== undefined && { title }),
    ...(deprecated !== undefined && { deprecated }),
    anyOf: [without(schema, 'description', 'title', 'deprecated'), nullSchema],
  }
}

function orNull(schema: JsonObject, list: 'oneOf' | 'anyOf'): JsonObject {
  const members = schema[list] as readonly Json[]
  // One more member that is null would make two of them match.
  const allowed = members.some((member) => (member as JsonObject).type === 'null')
  const widened = nullInEnum(nullInType(schema))
  return allowed ? widened : { ...widened, [list]: [...members, nullSchema] }
}

function nullInType(schema: JsonObject): JsonObject {
  const { type } = schema
  if (typeof type === 'string') return type === 'null' ? schema : { ...schema, type: [type, 'null'] }
  if (isArray(type) && !type.includes('null')) return { ...schema, type: [...type, 'null'] }
  return schema
}

function nullInEnum(schema: JsonObject): JsonObject {
  if (!isArray(schema.enum) || schema.enum.includes(null)) return schema
  return { ...schema, enum: [...schema.enum, null] }
}
