import { isArray, isObject } from '../document/json-kind.ts'
import type { BodyProperty, JsonObject } from '../model.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'
import { wireTypes } from '../schemas/wire-types.ts'

/** Deeper members are read as text: a schema may contain itself. */
const deepest = 8

type Properties = Readonly<Record<string, BodyProperty>>

/** The members of a body with their types, for mocks that read a body flattened into parameters. */
export function bodyProperties(schema: JsonObject, schemas: EngineSchemas, depth = 0): Properties | undefined {
  const entries = [...membersOf(schema, schemas, 0)].map(([name, member]): [string, BodyProperty] => [
    name,
    bodyProperty(member, schemas, depth + 1),
  ])
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function bodyProperty(schema: JsonObject, schemas: EngineSchemas, depth: number): BodyProperty {
  const types = wireTypes(schema, schemas)
  if (depth > deepest) return { types }
  const { items } = schemas.follow(schema)
  const properties = bodyProperties(schema, schemas, depth)
  return {
    types,
    ...(isObject(items) && { items: bodyProperty(items, schemas, depth + 1) }),
    ...(properties !== undefined && { properties }),
  }
}

/** Here and through `allOf`, `oneOf` and `anyOf`; the first that names a member says its type. */
function membersOf(given: JsonObject, schemas: EngineSchemas, depth: number): ReadonlyMap<string, JsonObject> {
  const schema = schemas.follow(given)
  const own = isObject(schema.properties) ? Object.entries(schema.properties) : []
  const members = new Map(own.filter((entry): entry is [string, JsonObject] => isObject(entry[1])))
  if (depth > deepest) return members
  for (const branch of [schema.allOf, schema.oneOf, schema.anyOf].filter(isArray).flat().filter(isObject)) {
    for (const [name, member] of membersOf(branch, schemas, depth + 1)) {
      if (!members.has(name)) members.set(name, member)
    }
  }
  return members
}
