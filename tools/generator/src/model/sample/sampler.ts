import type { SchemaChecker } from '../check/schema-checker.ts'
import { isArray, isObject } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import { combine } from './combine.ts'
import { sampleArray } from './sample-array.ts'
import { sampleNumber } from './sample-number.ts'
import { sampleObject } from './sample-object.ts'
import { sampleString } from './sample-string.ts'

/** What the samplers of each type need of the whole. */
export interface SampleContext {
  readonly checker: SchemaChecker
  /** How many schemas deep this one is. */
  readonly depth: number
  /** Name of the member that the value is for; gives texts a meaning. */
  readonly name: string
  /** Counts up where several different values are needed. */
  readonly variant: number
  /** Required members only: optional ones got in the way. */
  readonly sparse: boolean
  /** Numbers that are no integers, where there may be such. */
  readonly fraction: boolean
  /** A value for an inner schema; undefined where there is none, or none that ends. */
  sample(schema: JsonObject, change?: { readonly name?: string; readonly variant?: number }): Json | undefined
}

const deepest = 24
/** So many schemas are tried for one value before it counts as not found. */
const mostSteps = 50_000
/** Only so deep are optional members made. */
const optionalDepth = 2

/** Makes values that match a schema: always the same for the same schema, and as small as is still telling. */
export class Sampler {
  readonly #checker: SchemaChecker
  /** Values of schemas deep down, where nothing but the schema decides on them. */
  readonly #deep = new Map<JsonObject, Json>()
  #steps = 0

  constructor(checker: SchemaChecker) {
    this.#checker = checker
  }

  /** A value that matches; undefined where none was found. */
  sample(schema: JsonObject): Json | undefined {
    this.#steps = 0
    const value = this.#sample(schema, { depth: 0, name: 'value', variant: 0, open: new Set() })
    return value !== undefined && this.#checker.matches(schema, value) ? value : undefined
  }

  #sample(
    given: JsonObject,
    at: { depth: number; name: string; variant: number; open: ReadonlySet<JsonObject> },
  ): Json | undefined {
    const schema = this.#checker.follow(given)
    this.#steps += 1
    if (at.depth > deepest || at.open.has(schema) || this.#steps > mostSteps) return undefined
    const isShared = at.depth > optionalDepth && at.variant === 0 && schema.type === 'object'
    const known = isShared ? this.#deep.get(schema) : undefined
    if (known !== undefined) return known
    const open = new Set(at.open).add(schema)
    const context: Situation = {
      checker: this.#checker,
      depth: at.depth,
      name: at.name,
      variant: at.variant,
      sample: (inner, change) =>
        this.#sample(inner, { depth: at.depth + 1, name: at.name, variant: at.variant, open, ...change }),
    }
    const value = sampleSchema(schema, context)
    if (isShared && value !== undefined) this.#deep.set(schema, value)
    return value
  }
}

type Situation = Omit<SampleContext, 'sparse' | 'fraction'>

function sampleSchema(given: JsonObject, context: Situation): Json | undefined {
  if (given.const !== undefined) return given.const
  let overlapping: Json | undefined
  for (const attempt of attemptsFor(given, context)) {
    for (const schema of combine(given, context.checker)) {
      const value = sampleType(schema, { ...context, ...attempt })
      if (value === undefined) continue
      if (isPlain(given) || context.checker.matchesExactly(given, value)) return value
      if (overlapping === undefined && context.checker.matches(given, value)) overlapping = value
    }
    // Of most that overlap there is no other value: whoever looks on must look deeper, and find nothing.
    if (overlapping !== undefined && !isArray(given.oneOf)) return overlapping
  }
  return overlapping
}

function attemptsFor(
  { oneOf }: JsonObject,
  { depth }: Situation,
): readonly Pick<SampleContext, 'sparse' | 'fraction'>[] {
  // Deeper down there are no optional members anyway.
  const attempts = (depth > optionalDepth ? [true] : [false, true]).map((sparse) => ({ sparse, fraction: false }))
  return isArray(oneOf) ? [...attempts, { sparse: true, fraction: true }] : attempts
}

/** What is made for these keywords alone is right, since each of its parts is. */
const plainKeywords = new Set([
  ...['type', 'properties', 'required', 'additionalProperties', 'items', 'minItems', 'maxItems', 'minLength'],
  ...['maxLength', 'description', 'title', 'deprecated', 'readOnly', 'writeOnly'],
])

function isPlain(schema: JsonObject): boolean {
  return Object.keys(schema).every((keyword) => plainKeywords.has(keyword))
}

function sampleType(schema: JsonObject, context: SampleContext): Json | undefined {
  if (schema.const !== undefined) return schema.const
  if (isArray(schema.enum)) return schema.enum[context.variant % schema.enum.length]
  for (const type of typesToTry(schema)) {
    const value = sampleOfType(type, schema, context)
    if (value !== undefined) return value
  }
  return undefined
}

function typesToTry(schema: JsonObject): readonly Json[] {
  if (isArray(schema.type))
    return [...schema.type.filter((type) => type !== 'null'), ...schema.type.filter((type) => type === 'null')]
  if (schema.type !== undefined) return [schema.type]
  if (schema.pattern !== undefined || schema.format !== undefined || schema.minLength !== undefined) return ['string']
  if (schema.minimum !== undefined || schema.maximum !== undefined || schema.multipleOf !== undefined) return ['number']
  if (isObject(schema.items) || schema.minItems !== undefined) return ['array']
  return ['object', 'string', 'number', 'boolean', 'null', 'array']
}

function sampleOfType(type: Json, schema: JsonObject, context: SampleContext): Json | undefined {
  switch (type) {
    case 'string':
      return sampleString(schema, context)
    case 'integer':
    case 'number':
      return sampleNumber(schema, type, context)
    case 'boolean':
      return context.variant % 2 === 0
    case 'null':
      return null
    case 'array':
      return sampleArray(schema, context)
    default:
      return sampleObject(schema, context)
  }
}
