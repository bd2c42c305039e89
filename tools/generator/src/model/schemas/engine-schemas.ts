import type { Report } from '../../diagnostics/report.ts'
import { isArray, isObject, memberOf } from '../document/json-kind.ts'
import { joinPointer, pointerOfReference, pointerSegments } from '../document/pointer.ts'
import type { Node, Source } from '../document/source.ts'
import type { Json, JsonObject } from '../model.ts'
import { nameComponent, nameComponents } from '../names/component-names.ts'
import type { NameRegistry } from '../names/name-registry.ts'
import { isDropped } from '../repair/dropped-keywords.ts'
import { prepareSchema, repairSchema } from '../repair/repairs.ts'
import { nestingOf } from './subschemas.ts'

const componentPrefix = '#/components/schemas/'

/**
 * The schemas as the engines get them, which is also how examples are checked and made: JSON Schema 2020-12 whatever the
 * document's version, repaired, without extensions and examples, references renamed. Each schema of the document is
 * converted once; what is equal in the document is one object in the result.
 */
export class EngineSchemas {
  readonly #source: Source
  readonly #types: NameRegistry
  readonly #report: Report
  /** Names in the engine document by pointer in the document. */
  readonly #names = new Map<string, string>()
  readonly #components = new Map<string, JsonObject>()
  readonly #converted = new Map<JsonObject, JsonObject>()
  readonly #pending: string[] = []

  constructor(source: Source, types: NameRegistry, report: Report) {
    this.#source = source
    this.#types = types
    this.#report = report
    const components = memberOf(source.root.value, 'components')
    const schemas = isObject(components) ? memberOf(components, 'schemas') : undefined
    if (!isObject(schemas)) return
    const names = nameComponents(Object.keys(schemas), types)
    for (const [name, engineName] of names) {
      const pointer = joinPointer('/components/schemas', name)
      this.#names.set(pointer, engineName)
      this.#pending.push(pointer)
    }
  }

  /** A schema of the document in its engine form. */
  convert(node: Node): JsonObject {
    return this.#convert(node.value, node.pointer)
  }

  /** Adds a schema that the engines should give a name to; returns the reference to it. */
  add(wish: string, schema: JsonObject): JsonObject {
    return this.addNamed(nameComponent(wish, this.#types), schema)
  }

  /** The same under a name that is known to be free, since an operation has claimed it. */
  addNamed(name: string, schema: JsonObject): JsonObject {
    this.#components.set(name, schema)
    return { $ref: componentPrefix + name }
  }

  /** The named schemas: those of the document, those made from other places that references name, and those added. */
  components(): ReadonlyMap<string, JsonObject> {
    for (let next = this.#pending.shift(); next !== undefined; next = this.#pending.shift()) {
      const name = this.#names.get(next)
      const node = this.#source.resolve(`#${next}`)
      if (name !== undefined && !this.#components.has(name)) {
        this.#components.set(name, node === undefined ? {} : this.convert(node))
      }
    }
    return this.#components
  }

  /** The same, those that were added last. */
  inOrder(): ReadonlyMap<string, JsonObject> {
    const components = this.components()
    const own = [...this.#names.values()].flatMap((name): [string, JsonObject][] => {
      const schema = components.get(name)
      return schema === undefined ? [] : [[name, schema]]
    })
    return new Map([...own, ...components])
  }

  /** The schema behind any references; an empty one where they lead nowhere. */
  follow(schema: JsonObject): JsonObject {
    let current = schema
    for (let steps = 0; typeof current.$ref === 'string'; steps += 1) {
      const name = this.nameOf(current)
      const next = name === undefined ? undefined : this.#componentNamed(name)
      if (next === undefined || steps > 100) return {}
      current = next
    }
    return current
  }

  /** The component's name when the schema is a bare reference, perhaps described. */
  nameOf(schema: JsonObject): string | undefined {
    return typeof schema.$ref === 'string' ? schema.$ref.slice(componentPrefix.length) : undefined
  }

  #componentNamed(name: string): JsonObject | undefined {
    return this.#components.get(name) ?? this.components().get(name)
  }

  #convert(value: Json, pointer: string): JsonObject {
    if (!isObject(value)) return value === false ? { not: {} } : {}
    const known = this.#converted.get(value)
    if (known !== undefined) return known
    const context = { pointer, report: this.#report, source: this.#source }
    const schema = repairSchema(this.#convertMembers(prepareSchema(value, context), pointer), context)
    this.#converted.set(value, schema)
    return schema
  }

  #convertMembers(schema: JsonObject, pointer: string): JsonObject {
    const entries: [string, Json][] = []
    let changed = false
    for (const [keyword, value] of Object.entries(schema)) {
      if (isDropped(keyword)) {
        changed = true
        continue
      }
      const converted = this.#convertMember(keyword, value, pointer)
      if (converted !== value) changed = true
      entries.push([keyword, converted])
    }
    return changed ? Object.fromEntries(entries) : schema
  }

  #convertMember(keyword: string, value: Json, pointer: string): Json {
    if (keyword === '$ref' && typeof value === 'string') return this.#renamed(value)
    const nesting = nestingOf(keyword)
    const inner = `${pointer}/${keyword}`
    if (nesting === 'one') return isObject(value) ? this.#convert(value, inner) : value
    if (nesting === 'list' && isArray(value)) return this.#convertList(value, inner)
    if (nesting === 'map' && isObject(value)) return this.#convertMap(value, inner)
    return value
  }

  #convertList(list: readonly Json[], pointer: string): Json {
    const converted = list.map((item, index) => this.#convert(item, `${pointer}/${index}`))
    return converted.every((item, index) => item === list[index]) ? list : converted
  }

  #convertMap(map: JsonObject, pointer: string): Json {
    let changed = false
    const entries = Object.entries(map).map(([name, value]): [string, Json] => {
      const converted = this.#convert(value, joinPointer(pointer, name))
      if (converted !== value) changed = true
      return [name, converted]
    })
    return changed ? Object.fromEntries(entries) : map
  }

  #renamed(reference: string): string {
    const pointer = pointerOfReference(reference)
    const known = pointer === undefined ? undefined : this.#names.get(pointer)
    if (known !== undefined) return componentPrefix + known
    const node = this.#source.resolve(reference)
    const name = nameComponent(nameOfPlace(node?.pointer ?? reference), this.#types)
    this.#names.set(pointer ?? reference, name)
    if (node === undefined) this.#components.set(name, {})
    else this.#pending.push(node.pointer)
    return componentPrefix + name
  }
}

const structuralSegments = new Set([
  'components',
  'schemas',
  'paths',
  'properties',
  'content',
  'schema',
  'definitions',
  '$defs',
])

/** `/components/schemas/Pet/properties/tag` gives `Pet tag`. */
function nameOfPlace(pointer: string): string {
  const segments = pointerSegments(pointer).filter((segment) => !structuralSegments.has(segment))
  return segments.length > 0 ? segments.join(' ') : 'Inline'
}
