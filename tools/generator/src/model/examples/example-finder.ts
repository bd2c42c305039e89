import type { Report } from '../../diagnostics/report.ts'
import type { SchemaChecker } from '../check/schema-checker.ts'
import { isObject, memberOf } from '../document/json-kind.ts'
import { childOf, itemsOf, membersOf, type Node, type Source } from '../document/source.ts'
import type { Content, Example, Json, JsonObject } from '../model.ts'
import type { RawContent } from '../operations/content.ts'
import { isStructured, isXml } from '../operations/media-types.ts'
import type { Sampler } from '../sample/sampler.ts'
import type { Later } from './later.ts'
import { xmlRootOf } from './xml-root.ts'

interface Tools {
  readonly source: Source
  readonly checker: SchemaChecker
  readonly sampler: Sampler
  readonly report: Report
  readonly later: Later
  /** Pointers of examples that are reported already. */
  readonly reported: Set<string>
}

/** What a body's examples are wanted for. */
export interface ExampleWish {
  /** The schema that they must match, where it is not the content's own (the success branch of it). */
  readonly schema?: JsonObject
  /** Examples that are not meant: those of a failure among successes. */
  readonly accepts?: (value: Json) => boolean
}

interface Candidate {
  readonly name: string
  readonly node: Node
}

/** Examples of bodies: the document's where they match their schema, made from the schema otherwise. */
export class ExampleFinder {
  readonly #tools: Tools
  readonly #samples = new Map<JsonObject, Json | undefined>()
  readonly #judged = new Map<string, boolean>()

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** What `contents` gives: a list that is filled later. */
  contentsLater(raw: readonly RawContent[], wish: ExampleWish = {}): readonly Content[] {
    const contents: Content[] = []
    this.#tools.later.add(() => contents.push(...this.contents(raw, wish)))
    return contents
  }

  /** The media types of a body, each with at least one example; those for which there is none are diagnosed and left out. */
  contents(raw: readonly RawContent[], wish: ExampleWish = {}): readonly Content[] {
    return raw.flatMap((content) => {
      const schema = wish.schema ?? content.schema
      const written = this.#written(content, raw, schema, wish)
      const examples = written.length > 0 ? written : this.#made(content, schema)
      if (examples.length === 0) return []
      const xmlRoot = isXml(content.mediaType) ? xmlRootOf(content.schemaNode, this.#tools.source) : undefined
      return [{ mediaType: content.mediaType, ...(xmlRoot !== undefined && { xmlRoot }), examples }]
    })
  }

  /** A value for a schema, always the same. */
  sample(schema: JsonObject): Json | undefined {
    if (!this.#samples.has(schema)) this.#samples.set(schema, this.#tools.sampler.sample(schema))
    return this.#samples.get(schema)
  }

  /** The first of some values that matches a schema. */
  first(schema: JsonObject | undefined, values: readonly Json[]): Json | undefined {
    return values.find((value) => schema === undefined || this.#tools.checker.matches(schema, value))
  }

  #written(
    content: RawContent,
    raw: readonly RawContent[],
    schema: JsonObject | undefined,
    wish: ExampleWish,
  ): readonly Example[] {
    const own = this.#usable(this.#candidates(content), content, schema, wish)
    if (own.length > 0 || !isXml(content.mediaType)) return own
    // An XML example is XML text; the values are those of the same body in another media type.
    const siblings = raw.filter(
      (other) => other !== content && isStructured(other.mediaType) && !isXml(other.mediaType),
    )
    return siblings.flatMap((other) => this.#usable(this.#candidates(other), other, schema, wish))
  }

  #candidates({ node, schemaNode }: RawContent): readonly Candidate[] {
    const named = membersOf(node, 'examples').flatMap(([name, example]) => this.#named(name, example))
    const single = childOf(node, 'example')
    const besideSchema = [...named, ...(single === undefined ? [] : [{ name: 'example', node: single }])]
    return besideSchema.length > 0 ? besideSchema : this.#insideSchema(schemaNode)
  }

  #named(name: string, example: Node): readonly Candidate[] {
    const target = this.#tools.source.follow(example)
    if (target === undefined) return []
    const value = childOf(target, 'value') ?? childOf(target, 'dataValue')
    if (value !== undefined) return [{ name, node: value }]
    if (memberOf(target.value, 'externalValue') !== undefined) {
      this.#tools.report.add('external-example', `${target.pointer}/externalValue`, { name })
    }
    return []
  }

  #insideSchema(schemaNode: Node | undefined): readonly Candidate[] {
    const schema = this.#tools.source.follow(schemaNode)
    if (schema === undefined) return []
    const single = childOf(schema, 'example')
    const list = itemsOf(schema, 'examples').map((node, index) => ({ name: `schema${index + 1}`, node }))
    return [...(single === undefined ? [] : [{ name: 'schema', node: single }]), ...list]
  }

  #usable(
    candidates: readonly Candidate[],
    content: RawContent,
    schema: JsonObject | undefined,
    { accepts = () => true }: ExampleWish,
  ): readonly Example[] {
    return candidates.flatMap(({ name, node }) => {
      if (!accepts(node.value)) return []
      if (typeof node.value === 'string' && isXml(content.mediaType)) return []
      // A text that is no JSON, XML or form is its own representation of whatever the schema describes.
      const isRepresentation = typeof node.value === 'string' && !isStructured(content.mediaType)
      return isRepresentation || this.#isValid(node, schema) ? [{ name, value: node.value }] : []
    })
  }

  #isValid(node: Node, schema: JsonObject | undefined): boolean {
    if (schema === undefined) return true
    const key = `${node.pointer} ${isObject(schema) ? String(schema.$ref ?? '') : ''}`
    const known = schema.$ref === undefined ? undefined : this.#judged.get(key)
    if (known !== undefined) return known
    const mismatch = this.#tools.checker.mismatch(schema, node.value)
    if (mismatch !== undefined && !this.#tools.reported.has(node.pointer)) {
      this.#tools.reported.add(node.pointer)
      const place = mismatch.pointer === '' ? 'the example' : mismatch.pointer
      this.#tools.report.add('invalid-example', node.pointer + mismatch.pointer, { place, reason: mismatch.reason })
    }
    this.#judged.set(key, mismatch === undefined)
    return mismatch === undefined
  }

  #made(content: RawContent, schema: JsonObject | undefined): readonly Example[] {
    if (schema === undefined) return [{ name: 'made', value: isStructured(content.mediaType) ? {} : 'value' }]
    const value = this.sample(schema)
    if (value !== undefined) return [{ name: 'made', value }]
    this.#tools.report.add('unsatisfiable-schema', content.schemaNode?.pointer ?? content.node.pointer)
    return []
  }
}
