import { isOneWay, propertySchemas } from '../check/check-object.ts'
import { isObject, textsAt } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import { asSchema } from '../schemas/as-schema.ts'
import type { SampleContext } from './sampler.ts'

/** An object of more members is not made. */
const mostMembers = 10_000

/** Every required member, and the optional ones near the root, so that a mock's answer shows what may come. */
export function sampleObject(schema: JsonObject, context: SampleContext): Json | undefined {
  if (Number(schema.minProperties ?? 0) > mostMembers) return undefined
  const members = new Map<string, Json>()
  for (const name of requiredNames(schema)) {
    if (isOneWay(schema, name, context.checker)) continue
    const value = memberFor(schema, name, context)
    if (value === undefined) return undefined
    members.set(name, value)
  }
  addOptional(schema, members, context)
  addUntilLargeEnough(schema, members, context)
  return Object.fromEntries(inOrderOf(schema, members))
}

/** `required`, and what `dependentRequired` asks for besides. */
function requiredNames(schema: JsonObject): readonly string[] {
  const names = new Set(textsAt(schema, 'required'))
  const dependents = isObject(schema.dependentRequired) ? schema.dependentRequired : {}
  // A set can grow while it is walked: what a dependent depends on is reached too.
  for (const name of names) {
    for (const dependent of textsAt(dependents, name)) names.add(dependent)
  }
  return [...names]
}

function addOptional(schema: JsonObject, members: Map<string, Json>, context: SampleContext): void {
  if (context.sparse || !isObject(schema.properties)) return
  const most = typeof schema.maxProperties === 'number' ? schema.maxProperties : Number.POSITIVE_INFINITY
  for (const name of Object.keys(schema.properties)) {
    if (members.has(name) || members.size >= most || isOneWay(schema, name, context.checker)) continue
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
  const described = propertySchemas(schema, name, context.checker)
  const [first] = described
  if (first === undefined) return context.sample(asSchema(schema.additionalProperties) ?? {}, { name })
  return context.sample(described.length === 1 ? first : { allOf: described }, { name })
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
