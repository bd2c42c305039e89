import { isObject, memberOf, textsAt } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import { asSchema } from '../schemas/as-schema.ts'
import type { SampleContext } from './sampler.ts'

/** Every required member, and the optional ones near the root, so that a mock's answer shows what may come. */
export function sampleObject(schema: JsonObject, context: SampleContext): Json | undefined {
  const members = new Map<string, Json>()
  for (const name of textsAt(schema, 'required')) {
    const value = memberFor(schema, name, context)
    if (value === undefined) return undefined
    members.set(name, value)
  }
  addOptional(schema, members, context)
  addUntilLargeEnough(schema, members, context)
  return Object.fromEntries(inOrderOf(schema, members))
}

const optionalDepth = 2

function addOptional(schema: JsonObject, members: Map<string, Json>, context: SampleContext): void {
  if (context.depth > optionalDepth || !isObject(schema.properties)) return
  const most = typeof schema.maxProperties === 'number' ? schema.maxProperties : Number.POSITIVE_INFINITY
  for (const name of Object.keys(schema.properties)) {
    if (members.has(name) || members.size >= most) continue
    const value = memberFor(schema, name, context)
    if (value !== undefined) members.set(name, value)
  }
}

function addUntilLargeEnough(schema: JsonObject, members: Map<string, Json>, context: SampleContext): void {
  const least = typeof schema.minProperties === 'number' ? schema.minProperties : 0
  const declared = isObject(schema.properties) ? Object.keys(schema.properties) : []
  const names = [...declared, ...Array.from({ length: least }, (_, index) => nameFor(schema, index, context))]
  for (const name of names) {
    if (members.size >= least) return
    const value = members.has(name) ? undefined : memberFor(schema, name, context)
    if (value !== undefined) members.set(name, value)
  }
}

function nameFor(schema: JsonObject, index: number, context: SampleContext): string {
  const names = asSchema(schema.propertyNames)
  const pattern = isObject(schema.patternProperties) ? Object.keys(schema.patternProperties)[0] : undefined
  const nameSchema = names ?? (pattern === undefined ? undefined : { pattern })
  const made =
    nameSchema === undefined ? undefined : context.sample({ type: 'string', ...nameSchema }, { variant: index })
  return typeof made === 'string' ? made : `key${index + 1}`
}

function memberFor(schema: JsonObject, name: string, context: SampleContext): Json | undefined {
  const own = isObject(schema.properties) ? asSchema(memberOf(schema.properties, name)) : undefined
  const inner = own ?? patternSchema(schema, name, context) ?? asSchema(schema.additionalProperties) ?? {}
  return context.sample(inner, { name })
}

function patternSchema(schema: JsonObject, name: string, context: SampleContext): JsonObject | undefined {
  if (!isObject(schema.patternProperties)) return undefined
  const found = Object.entries(schema.patternProperties).find(([pattern]) =>
    context.checker.pattern(pattern)?.test(name),
  )
  return asSchema(found?.[1])
}

/** Members in the order in which the schema lists them. */
function inOrderOf(schema: JsonObject, members: ReadonlyMap<string, Json>): readonly (readonly [string, Json])[] {
  const listed = isObject(schema.properties) ? Object.keys(schema.properties) : []
  const names = [...new Set([...listed, ...members.keys()])]
  return names.flatMap((name) => {
    const value = members.get(name)
    return value === undefined ? [] : [[name, value] as const]
  })
}
