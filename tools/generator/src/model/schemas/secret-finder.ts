import { isArray, isObject } from '../document/json-kind.ts'
import { joinPointer } from '../document/pointer.ts'
import type { Json, JsonObject } from '../model.ts'
import { asSchema } from './as-schema.ts'
import type { EngineSchemas } from './engine-schemas.ts'

/** Finds the secrets (`format: password`) in bodies. */
export class SecretFinder {
  readonly #schemas: EngineSchemas
  readonly #none: boolean

  constructor(schemas: EngineSchemas, document: JsonObject) {
    this.#schemas = schemas
    this.#none = !mentionsPassword(document)
  }

  /** Locations in a body of this schema; `*` stands for every key or index. */
  pointers(schema: JsonObject | undefined): readonly string[] {
    if (this.#none || schema === undefined) return []
    const found = new Set<string>()
    this.#collect(schema, '', found, new Set())
    return [...found]
  }

  #collect(given: JsonObject, pointer: string, found: Set<string>, open: ReadonlySet<JsonObject>): void {
    const schema = this.#schemas.follow(given)
    if (open.has(schema)) return
    if (schema.format === 'password' && pointer !== '') found.add(pointer)
    const inner = new Set(open).add(schema)
    const visit = (child: Json | undefined, at: string): void => {
      const childSchema = asSchema(child)
      if (childSchema !== undefined) this.#collect(childSchema, at, found, inner)
    }
    for (const [name, child] of isObject(schema.properties) ? Object.entries(schema.properties) : []) {
      visit(child, joinPointer(pointer, name))
    }
    for (const child of isObject(schema.patternProperties) ? Object.values(schema.patternProperties) : [])
      visit(child, `${pointer}/*`)
    visit(schema.additionalProperties, `${pointer}/*`)
    visit(schema.items, `${pointer}/*`)
    for (const [index, child] of (isArray(schema.prefixItems) ? schema.prefixItems : []).entries())
      visit(child, `${pointer}/${index}`)
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      for (const child of isArray(schema[keyword]) ? schema[keyword] : []) visit(child, pointer)
    }
  }
}

function mentionsPassword(value: Json): boolean {
  if (isArray(value)) return value.some(mentionsPassword)
  return isObject(value) && (value.format === 'password' || Object.values(value).some(mentionsPassword))
}
