import { isArray, isObject } from '../document/json-kind.ts'
import { joinPointer } from '../document/pointer.ts'
import type { Json, JsonObject } from '../model.ts'
import { asSchema } from './as-schema.ts'
import type { EngineSchemas } from './engine-schemas.ts'

interface Place {
  readonly schema: JsonObject
  readonly pointer: string
  /** The schemas that this one is inside of: a recursive one is looked into once. */
  readonly open: ReadonlySet<JsonObject>
}

/** A schema whose members are reached in ever more ways is not followed further: the nearest places are listed. */
const mostPlaces = 20_000

/** Finds the secrets (`format: password`) in bodies. */
export class SecretFinder {
  readonly #schemas: EngineSchemas
  readonly #none: boolean
  readonly #known = new Map<JsonObject, readonly string[]>()

  constructor(schemas: EngineSchemas, document: JsonObject) {
    this.#schemas = schemas
    this.#none = !mentionsPassword(document)
  }

  /** Locations in a body of this schema; `*` stands for every key or index. */
  pointers(given: JsonObject | undefined): readonly string[] {
    if (this.#none || given === undefined) return []
    const schema = this.#schemas.follow(given)
    const known = this.#known.get(schema) ?? this.#collect(schema)
    this.#known.set(schema, known)
    return known
  }

  #collect(root: JsonObject): readonly string[] {
    const found = new Set<string>()
    const places: Place[] = [{ schema: root, pointer: '', open: new Set() }]
    // The list grows while it is walked: nearest places first.
    for (const { schema, pointer, open } of places) {
      if (schema.format === 'password' && pointer !== '') found.add(pointer)
      const within = new Set(open).add(schema)
      for (const [inner, at] of innerSchemas(schema)) {
        const target = this.#schemas.follow(inner)
        if (!within.has(target) && places.length < mostPlaces) {
          places.push({ schema: target, pointer: pointer + at, open: within })
        }
      }
    }
    return [...found]
  }
}

/** The schemas of a value's parts, and of the value itself in `allOf` and its like. */
function innerSchemas(schema: JsonObject): readonly (readonly [schema: JsonObject, at: string])[] {
  const listed = (list: Json | undefined): readonly Json[] => (isArray(list) ? list : [])
  const mapped = (map: Json | undefined): readonly (readonly [string, Json])[] =>
    isObject(map) ? Object.entries(map) : []
  const all: readonly (readonly [Json | undefined, string])[] = [
    ...mapped(schema.properties).map(([name, inner]) => [inner, joinPointer('', name)] as const),
    ...mapped(schema.patternProperties).map(([, inner]) => [inner, '/*'] as const),
    [schema.additionalProperties, '/*'],
    [schema.items, '/*'],
    ...listed(schema.prefixItems).map((inner, index) => [inner, `/${index}`] as const),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => listed(schema[keyword]).map((inner) => [inner, ''] as const)),
  ]
  return all.flatMap(([inner, at]) => {
    const innerSchema = asSchema(inner)
    return innerSchema === undefined ? [] : [[innerSchema, at] as const]
  })
}

function mentionsPassword(value: Json): boolean {
  if (isArray(value)) return value.some(mentionsPassword)
  return isObject(value) && (value.format === 'password' || Object.values(value).some(mentionsPassword))
}
