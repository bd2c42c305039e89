import { isArray, isObject, without } from '../document/json-kind.ts'
import type { Source } from '../document/source.ts'
import type { Json, JsonObject } from '../model.ts'
import type { Preparation } from './repair.ts'

const applicators = ['allOf', 'anyOf', 'oneOf'] as const

/**
 * `Cat: {allOf: [{$ref: Animal}]}` while `Animal: {oneOf: [{$ref: Cat}, …]}`: a cat is an animal that is a cat. Such a
 * circle says nothing about a value, and no engine ends on it: hey-api's stack overflows, or its types refer to
 * themselves. A member of `allOf` that leads back here is written out without what leads back; an alternative that
 * does so through nothing but alternatives is left out.
 */
export const circularComposition: Preparation = (schema, { source }) => {
  let prepared = schema
  for (const keyword of applicators) {
    const members = schema[keyword]
    if (!isArray(members)) continue
    const kept = members.flatMap((member): readonly Json[] => {
      if (!isObject(member) || member.$ref === undefined) return [member]
      if (keyword === 'allOf') {
        return leadsTo(schema, member, source, applicators) ? [writtenOut(schema, member, source)] : [member]
      }
      return leadsTo(schema, member, source, ['anyOf', 'oneOf']) && isLastOfCircle(schema, member, source)
        ? []
        : [member]
    })
    if (kept.length !== members.length || kept.some((member, at) => member !== members[at])) {
      prepared = { ...prepared, [keyword]: kept.length === 0 ? [{}] : kept }
    }
  }
  return prepared
}

function follow(given: Json, source: Source): JsonObject | undefined {
  return source.follow({ value: given, pointer: '' })?.value
}

/** Whether a schema is part of what another one asks of the same value. */
function leadsTo(
  schema: JsonObject,
  given: Json,
  source: Source,
  through: readonly (typeof applicators)[number][],
  seen: Set<JsonObject> = new Set(),
): boolean {
  const target = follow(given, source)
  if (target === undefined || seen.has(target)) return false
  if (target === schema) return true
  seen.add(target)
  return through.some((keyword) => {
    const members = target[keyword]
    return isArray(members) && members.some((member) => leadsTo(schema, member, source, through, seen))
  })
}

/** What a reference leads to, without its alternatives and without the parts that lead back. */
function writtenOut(schema: JsonObject, reference: JsonObject, source: Source): JsonObject {
  const target = follow(reference, source)
  if (target === undefined || target === schema) return {}
  const own = without(target, 'anyOf', 'oneOf', 'discriminator', 'allOf')
  if (!isArray(target.allOf)) return own
  const others = target.allOf.filter((member) => !leadsTo(schema, member, source, applicators))
  return others.length === 0 ? own : { ...own, allOf: others }
}

/** Of the schemas of a circle of alternatives, the one whose name comes last opens it. */
function isLastOfCircle(schema: JsonObject, reference: JsonObject, source: Source): boolean {
  const target = follow(reference, source)
  if (target === undefined || target === schema) return true
  const names = circle(schema, reference, source, new Set()) ?? []
  const own = names.at(-1) ?? ''
  return names.every((name) => name <= own)
}

/** The references from one schema back to itself; undefined where none lead there. */
function circle(schema: JsonObject, given: Json, source: Source, seen: Set<JsonObject>): readonly string[] | undefined {
  const name = isObject(given) && typeof given.$ref === 'string' ? [given.$ref] : []
  const target = follow(given, source)
  if (target === undefined || seen.has(target)) return undefined
  if (target === schema) return name
  seen.add(target)
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    for (const member of isArray(target[keyword]) ? (target[keyword] as readonly Json[]) : []) {
      const found = circle(schema, member, source, seen)
      if (found !== undefined) return [...name, ...found]
    }
  }
  return undefined
}
