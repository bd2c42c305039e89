import { isArray, isObject, memberOf, objectAt, textAt, without } from '../document/json-kind.ts'
import { pointerSegments } from '../document/pointer.ts'
import type { Source } from '../document/source.ts'
import type { Json, JsonObject } from '../model.ts'

/**
 * Says in plain JSON Schema what a discriminator says. hey-api takes the component's name for the value wherever a mapping
 * is missing, even if the member has a `const` of its own, and then demands the property though it is optional; OpenAPI
 * 3.1 says that a discriminator must not change what is valid. So a member whose property is a free text gets the value
 * as a `const`, and the discriminator goes. Works on the schema as written.
 */
export function plainDiscriminator(schema: JsonObject, source: Source): JsonObject {
  if (!Object.hasOwn(schema, 'discriminator')) return schema
  const discriminator = objectAt(schema, 'discriminator')
  const plain = without(schema, 'discriminator')
  const property = discriminator === undefined ? undefined : textAt(discriminator, 'propertyName')
  const list = isArray(schema.oneOf) ? 'oneOf' : isArray(schema.anyOf) ? 'anyOf' : undefined
  if (discriminator === undefined || property === undefined || list === undefined) return plain
  const valuesByTarget = mappedValues(objectAt(discriminator, 'mapping') ?? {})
  const members = schema[list] as readonly Json[]
  return { ...plain, [list]: members.map((member) => withValue(member, property, valuesByTarget, source)) }
}

/** The values that lead to a component, by its name: mappings hold references or bare names. */
function mappedValues(mapping: JsonObject): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  for (const [value, target] of Object.entries(mapping)) {
    if (typeof target !== 'string') continue
    const name = componentOf(target) ?? target
    values.set(name, [...(values.get(name) ?? []), value])
  }
  return values
}

function withValue(
  member: Json,
  property: string,
  valuesByTarget: ReadonlyMap<string, readonly string[]>,
  source: Source,
): Json {
  const name = isObject(member) ? componentOf(textAt(member, '$ref') ?? '') : undefined
  const declared = propertySchema(member, property, source, 0)
  // A property that states its values needs no help, and one that is not declared is none of ours.
  if (name === undefined || declared === undefined || declared.const !== undefined || isArray(declared.enum))
    return member
  const values = (valuesByTarget.get(name) ?? [name]).map((value) => typedValue(value, declared.type))
  const [only] = values
  const value: JsonObject = values.length === 1 && only !== undefined ? { const: only } : { enum: values }
  return { allOf: [member, { type: 'object', properties: { [property]: value } }] }
}

function propertySchema(given: Json, property: string, source: Source, depth: number): JsonObject | undefined {
  const schema = source.follow({ value: given, pointer: '' })?.value
  if (schema === undefined || depth > 20) return undefined
  const own = memberOf(objectAt(schema, 'properties') ?? {}, property)
  if (own !== undefined) return source.follow({ value: own, pointer: '' })?.value
  for (const member of isArray(schema.allOf) ? schema.allOf : []) {
    const found = propertySchema(member, property, source, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function typedValue(value: string, type: Json | undefined): Json {
  if (type === 'integer' || type === 'number') return Number(value)
  return type === 'boolean' ? value === 'true' : value
}

function componentOf(reference: string): string | undefined {
  return reference.startsWith('#/components/schemas/') ? pointerSegments(reference)[2] : undefined
}
