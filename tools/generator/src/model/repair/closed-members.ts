import { isArray, isObject, memberOf, textsAt, without } from '../document/json-kind.ts'
import type { Source } from '../document/source.ts'
import type { Json, JsonObject } from '../model.ts'
import type { Preparation } from './repair.ts'

const deepest = 20

/**
 * `allOf: [{$ref: Base}, {properties: …, additionalProperties: false}]` where `Base` requires a property that the closed
 * member does not list: nothing matches both. Authors mean that nothing comes besides what all members list together;
 * the closed member is opened.
 */
export const closedMembers: Preparation = (schema, { source, pointer, report }) => {
  if (closesReference(schema, source)) {
    report.add('closed-reference', `${pointer}/additionalProperties`, { target: String(schema.$ref) })
    return without(schema, 'additionalProperties')
  }
  if (!isArray(schema.allOf)) return schema
  const members = schema.allOf
  const opened = members.map((member, at) => {
    const target = source.follow({ value: member, pointer: '' })?.value
    if (target?.additionalProperties !== false) return member
    const others = [without(schema, 'allOf'), ...members.filter((_, other) => other !== at)]
    const missing = others.flatMap((other) => required(other, source, 0)).find((name) => !isListed(target, name))
    if (missing === undefined) return member
    report.add('closed-member', `${pointer}/allOf/${at}`, { property: missing })
    return without(target, 'additionalProperties')
  })
  return opened.every((member, at) => member === members[at]) ? schema : { ...schema, allOf: opened }
}

/** `{$ref: Pet, additionalProperties: false}`: of what Pet describes, nothing but `{}` would match. */
function closesReference(schema: JsonObject, source: Source): boolean {
  if (schema.$ref === undefined || schema.additionalProperties !== false || schema.properties !== undefined)
    return false
  const target = source.follow({ value: schema, pointer: '' })?.value
  return target !== undefined && ['properties', 'allOf', 'anyOf', 'oneOf'].some((keyword) => keyword in target)
}

/** Names that a schema requires of every value, by itself or through `allOf`. */
function required(given: Json, source: Source, depth: number): readonly string[] {
  const schema = source.follow({ value: given, pointer: '' })?.value
  if (schema === undefined || depth > deepest) return []
  const inner = isArray(schema.allOf) ? schema.allOf.flatMap((member) => required(member, source, depth + 1)) : []
  return [...textsAt(schema, 'required'), ...inner]
}

function isListed(schema: JsonObject, name: string): boolean {
  const { properties, patternProperties } = schema
  if (isObject(patternProperties) && Object.keys(patternProperties).length > 0) return true
  return isObject(properties) && memberOf(properties, name) !== undefined
}
