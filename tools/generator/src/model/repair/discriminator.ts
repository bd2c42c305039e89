import { isArray, isObject, objectAt, textAt, without } from '../document/json-kind.ts'
import { pointerSegments } from '../document/pointer.ts'
import type { Source } from '../document/source.ts'
import type { Json, JsonObject } from '../model.ts'
import { declaredProperty } from './declared-property.ts'
import type { Preparation } from './repair.ts'

/**
 * Says in plain JSON Schema what a discriminator says. hey-api takes the component's name for the value wherever a mapping
 * is missing, even if the member has a `const` of its own, and then demands the property though it is optional; OpenAPI
 * 3.1 says that a discriminator must not change what is valid. So a member whose property is a free text gets the value
 * as a `const`, and the discriminator goes.
 */
export const plainDiscriminator: Preparation = (schema, { source }) => {
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
  const found = declaredProperty(member, property, source)
  const declared = found === undefined ? undefined : source.follow({ value: found, pointer: '' })?.value
  // A property that states its values needs no help, and one that is not declared is none of ours.
  if (name === undefined || declared === undefined || declared.const !== undefined || isArray(declared.enum))
    return member
  const values = (valuesByTarget.get(name) ?? [name]).map((value) => typedValue(value, declared.type))
  const [only] = values
  const value: JsonObject = values.length === 1 && only !== undefined ? { const: only } : { enum: values }
  return { allOf: [member, { type: 'object', properties: { [property]: value } }] }
}

function typedValue(value: string, type: Json | undefined): Json {
  if (type === 'integer' || type === 'number') return Number(value)
  return type === 'boolean' ? value === 'true' : value
}

function componentOf(reference: string): string | undefined {
  return reference.startsWith('#/components/schemas/') ? pointerSegments(reference)[2] : undefined
}
