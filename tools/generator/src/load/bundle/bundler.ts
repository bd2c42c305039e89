import type { Report } from '../../diagnostics/report.ts'
import { pointerOf, pointerOfFragment, valueAt } from '../json-pointer.ts'
import type { KindName } from '../kinds/kind-name.ts'
import { componentSections } from '../kinds/kinds.ts'
import type { Reference } from '../kinds/reference.ts'
import { KindWalker } from '../kinds/walker.ts'
import { limits } from '../limits.ts'
import type { OpenApiVersion } from '../loaded-document.ts'
import { isObject, type MutableJson, type MutableObject } from '../mutable-json.ts'
import type { Origins } from '../origins.ts'
import { inspectTree } from '../parse/inspect-tree.ts'
import type { SourceFile } from '../source-file.ts'
import { anchorPointer } from './anchors.ts'
import { componentName } from './component-name.ts'
import { type FileReference, parseFileReference } from './file-reference.ts'
import { SchemaResources } from './schema-resources.ts'
import type { SourceLibrary } from './source-library.ts'

/** A reference that stands in content of `source`, wherever that content is now. */
interface Pending {
  readonly reference: Reference
  readonly source: SourceFile
  /** What was written out around this place: writing one of them out again would never end. */
  readonly within: readonly string[]
}

type Target = Extract<FileReference, { is: 'file' }> & { readonly source: SourceFile }
type AnchorReference = Extract<FileReference, { is: 'anchor' }>

// Path items cannot be components before OpenAPI 3.1, media types not before 3.2, and no engine follows these references.
// Operations cannot be referred to at all, and split documents do so all the same.
const WRITTEN_OUT: ReadonlySet<KindName> = new Set(['operation', 'pathItem', 'mediaType'])
const LONGEST_CHAIN = 32

/** Brings what other files hold into the document, so that every `$ref` is one into the document itself. */
export class Bundler {
  readonly #entry: SourceFile
  readonly #document: MutableObject
  readonly #version: OpenApiVersion
  readonly #library: SourceLibrary
  readonly #origins: Origins
  readonly #report: Report
  readonly #resources: SchemaResources
  readonly #placed = new Map<string, string>()
  readonly #pending: Pending[] = []
  readonly #copies: Pending[] = []
  #writtenOut = 0

  constructor(
    entry: { readonly source: SourceFile; readonly document: MutableObject; readonly version: OpenApiVersion },
    library: SourceLibrary,
    origins: Origins,
    report: Report,
  ) {
    this.#entry = entry.source
    this.#document = entry.document
    this.#version = entry.version
    this.#library = library
    this.#origins = origins
    this.#report = report
    this.#resources = new SchemaResources(entry.document, entry.source.path)
  }

  /** Bundles in place. What cannot be resolved is reported and left as it is. */
  async bundle(): Promise<void> {
    this.#collect(this.#document, 'document', [], { source: this.#entry, within: [] })
    for (let next = this.#next(); next; next = this.#next()) await this.#settle(next, 0)
  }

  /** What the document's own parts are copied for comes last: then nothing in them refers to other files any more. */
  #next(): Pending | undefined {
    return this.#pending.shift() ?? this.#copies.shift()
  }

  #collect(value: MutableJson, kind: KindName, path: readonly string[], from: Omit<Pending, 'reference'>): void {
    const enter = (entered: KindName, { $id }: MutableObject, place: readonly string[]): void => {
      if (entered === 'schema' && typeof $id === 'string') this.#resources.add($id, place, from.source.path)
    }
    const reference = (found: Reference): void => {
      const isLocal = from.source === this.#entry && /^#(?:\/|$)/.test(found.target)
      const isInPlace = isLocal && !this.#resources.enclose(found.path)
      if (!isInPlace) this.#pending.push({ reference: found, ...from })
      else if (found.kind === 'operation' || found.map) this.#copies.push({ reference: found, ...from })
    }
    new KindWalker(this.#version, { enter, reference }).walk(value, kind, path)
  }

  async #settle(pending: Pending, chain: number): Promise<void> {
    const { reference, source, within } = pending
    const target = await this.#resolve(reference, source)
    if (!target) return
    const { holder, key, kind, map, path } = reference
    if (target.source === this.#entry && kind !== 'operation' && !map) {
      holder[key] = `#${target.fragment}`
      return
    }
    const value = valueAt(target.source.value, target.pointer)
    if (value === undefined) {
      this.#unresolved(reference)
    } else if ((map || WRITTEN_OUT.has(kind)) && isObject(value)) {
      const pointer = pointerOf([...path, key])
      const isInside = within.includes(identityOf(target))
      if (isInside || chain > LONGEST_CHAIN) this.#report.add('ref-cycle', pointer, { target: reference.target })
      else if (this.#multiplies(value)) this.#giveUp(pointer, reference.target)
      else await this.#writeOut(pending, target, value, chain)
    } else {
      holder[key] = `#${this.#place(target, kind, value)}`
    }
  }

  async #resolve(reference: Reference, source: SourceFile): Promise<Target | undefined> {
    const { target } = reference
    const addressed = this.#resources.resolve(reference, source.path)
    if (addressed !== undefined) return this.#inDocument(addressed)
    const pointer = pointerOf([...reference.path, reference.key])
    const parsed = parseFileReference(target, source.path)
    if (parsed.is === 'network') this.#report.add('ref-to-network', pointer, { target })
    if (parsed.is === 'malformed') this.#unresolved(reference)
    if (parsed.is === 'network' || parsed.is === 'malformed') return undefined
    const file = await this.#library.open(parsed.path)
    if (file === 'outside') this.#report.add('ref-outside', pointer, { target })
    if (file === 'missing') this.#unresolved(reference)
    if (typeof file === 'string') return undefined
    if (parsed.is === 'anchor') return this.#anchored(reference, parsed, file)
    // `file.yaml#/` names a member without a name, and is written where the whole file is meant.
    const isWhole = parsed.pointer === '/' && valueAt(file.value, '/') === undefined
    return { ...parsed, ...(isWhole && { fragment: '', pointer: '' }), source: file }
  }

  /** A schema by its anchor; also by a pointer that lacks its first slash, as some documents write it. */
  #anchored({ target, path, key }: Reference, parsed: AnchorReference, source: SourceFile): Target | undefined {
    const byName = anchorPointer(source.value, parsed.name)
    const slip = pointerOfFragment(`/${parsed.name}`)
    const place = pointerOf([...path, key])
    const pointer = byName ?? (slip !== undefined && valueAt(source.value, slip) !== undefined ? slip : undefined)
    if (pointer === undefined) {
      // What stays in the document is checked, and reported, with all its references.
      if (!target.startsWith('#') || source !== this.#entry) this.#report.add('ref-to-anchor', place, { target })
      return undefined
    }
    if (byName === undefined) this.#report.add('ref-without-slash', place, { target })
    return { is: 'file', path: parsed.path, fragment: fragmentOf(pointer), pointer, source }
  }

  #inDocument(pointer: string): Target {
    return { is: 'file', path: this.#entry.path, fragment: fragmentOf(pointer), pointer, source: this.#entry }
  }

  #unresolved({ holder, target, path, key }: Reference): void {
    const isMapping = key !== '$ref'
    const code = isMapping ? 'unresolved-mapping' : 'unresolved-ref'
    this.#report.add(code, pointerOf([...path, key]), { target, guess: '' })
    if (isMapping) delete holder[key]
  }

  #multiplies(value: MutableJson): boolean {
    this.#writtenOut += inspectTree(value).keys + 1
    return this.#writtenOut > limits.writtenOutKeys
  }

  #giveUp(pointer: string, target: string): void {
    this.#report.add('refs-multiply', pointer, { target, limit: limits.writtenOutKeys })
    this.#pending.length = 0
    this.#copies.length = 0
  }

  /** Copies something into `components`, once, and gives its pointer. */
  #place(target: Target, kind: KindName, value: MutableJson): string {
    const identity = `${kind} ${identityOf(target)}`
    const known = this.#placed.get(identity)
    if (known) return known
    const section = this.#section(kind)
    const name = componentName(target, section.entries)
    const path = ['components', section.name, name]
    const copy = structuredClone(value)
    section.entries[name] = copy
    const pointer = pointerOf(path)
    this.#placed.set(identity, pointer)
    this.#origins.add(pointer, target.source, target.pointer)
    this.#collect(copy, kind, path, { source: target.source, within: [] })
    return pointer
  }

  #section(kind: KindName): { readonly name: string; readonly entries: MutableObject } {
    const name = componentSections[kind] ?? 'schemas'
    const components = ownObject(this.#document, 'components')
    return { name, entries: ownObject(components, name) }
  }

  /** Copies the members of what is referred to in place of the reference; members beside the reference win. */
  async #writeOut({ reference, within }: Pending, target: Target, value: MutableObject, chain: number): Promise<void> {
    const { holder, key, kind, map, path } = reference
    const from = { source: target.source, within: [...within, identityOf(target)] }
    const { [key]: next, ...members } = structuredClone(value)
    delete holder[key]
    for (const [name, member] of Object.entries(members)) {
      if (Object.hasOwn(holder, name)) {
        delete members[name]
        continue
      }
      holder[name] = member
      this.#origins.add(pointerOf([...path, name]), target.source, `${target.pointer}${pointerOf([name])}`)
    }
    if (map) {
      for (const [name, member] of Object.entries(members)) this.#collect(member, kind, [...path, name], from)
    } else {
      this.#collect(members, kind, path, from)
    }
    if (typeof next !== 'string') return
    holder[key] = next
    await this.#settle({ reference: { ...reference, target: next }, ...from }, chain + 1)
  }
}

function fragmentOf(pointer: string): string {
  return pointer.replaceAll('%', '%25')
}

function identityOf({ source, pointer }: Target): string {
  return `${source.path}#${pointer}`
}

function ownObject(owner: MutableObject, key: string): MutableObject {
  const existing = owner[key]
  if (isObject(existing)) return existing
  const created: MutableObject = {}
  owner[key] = created
  return created
}
