import { pathToFileURL } from 'node:url'
import { pointerOf, pointerOfFragment, valueAt } from '../json-pointer.ts'
import type { Reference } from '../kinds/reference.ts'
import type { MutableObject } from '../mutable-json.ts'
import { anchorPointer } from './anchors.ts'

/**
 * What a document's schemas are called: `$id` gives one an address, and is what references inside it are relative to;
 * `$self` does the same for the document. https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.1,
 * https://spec.openapis.org/oas/v3.2.0.html#appendix-f-resolving-base-uris-and-references
 */
export class SchemaResources {
  readonly #document: MutableObject
  readonly #self: string | undefined
  /** Addresses of schemas by their pointers in the document. */
  readonly #addresses = new Map<string, string>()
  readonly #pointers = new Map<string, string>()

  constructor(document: MutableObject, file: string) {
    this.#document = document
    const { $self } = document
    this.#self = typeof $self === 'string' ? addressOf($self, pathToFileURL(file).href) : undefined
  }

  /** Notes the `$id` of a schema at a place of the document, which was written in a file. */
  add(id: string, path: readonly string[], file: string): void {
    const address = id.startsWith('#') ? undefined : addressOf(id, this.#baseOf(path.slice(0, -1), file))
    if (address === undefined) return
    const pointer = pointerOf(path)
    this.#addresses.set(pointer, address)
    if (!this.#pointers.has(address)) this.#pointers.set(address, pointer)
  }

  /** Whether a schema at or around a place has an address of its own. */
  enclose(path: readonly string[]): boolean {
    return this.#enclosing(path) !== undefined
  }

  /** The pointer of the document that a reference leads to by these addresses; undefined where they do not decide. */
  resolve({ target, path }: Reference, file: string): string | undefined {
    if (this.#addresses.size === 0 && this.#self === undefined) return undefined
    const [address = '', fragment = ''] = target.split(/#(.*)/s)
    const resource =
      address === '' ? this.#enclosing(path) : this.#pointerOf(addressOf(address, this.#baseOf(path, file)))
    if (resource === undefined) return undefined
    const value = valueAt(this.#document, resource)
    const inside = pointerOfFragment(fragment) ?? (value === undefined ? undefined : anchorPointer(value, fragment))
    if (value === undefined || inside === undefined || valueAt(value, inside) === undefined) return undefined
    return resource + inside
  }

  #pointerOf(address: string | undefined): string | undefined {
    if (address === undefined) return undefined
    return this.#pointers.get(address) ?? (address === this.#self ? '' : undefined)
  }

  #baseOf(path: readonly string[], file: string): string {
    const resource = this.#enclosing(path)
    return (resource === undefined ? this.#self : this.#addresses.get(resource)) ?? pathToFileURL(file).href
  }

  #enclosing(path: readonly string[]): string | undefined {
    if (this.#addresses.size === 0) return undefined
    for (let length = path.length; length > 0; length -= 1) {
      const pointer = pointerOf(path.slice(0, length))
      if (this.#addresses.has(pointer)) return pointer
    }
    return undefined
  }
}

/** A reference without its fragment as a whole address; undefined where it is none. */
function addressOf(text: string, base: string): string | undefined {
  if (!URL.canParse(text, base)) return undefined
  const url = new URL(text, base)
  url.hash = ''
  return url.href
}
