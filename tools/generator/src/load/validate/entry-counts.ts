import type { Report } from '../../diagnostics/report.ts'
import { pointerOf } from '../json-pointer.ts'
import type { KindName } from '../kinds/kind-name.ts'
import { fieldsOf, kinds } from '../kinds/kinds.ts'
import { limits } from '../limits.ts'
import { isObject, type MutableJson, type MutableObject } from '../mutable-json.ts'

/**
 * Counts what costs most by its number. A list of a hundred thousand members is no API, and the engines, which pass each
 * list on as arguments of a call, end without a word.
 */
export class EntryCounts {
  readonly #report: Report
  #operations = 0

  constructor(report: Report) {
    this.#report = report
  }

  meet(kind: KindName, object: MutableObject, path: readonly string[]): void {
    if (kind === 'operation') this.#countOperation(path)
    const fields = fieldsOf(kind)
    for (const [member, value] of Object.entries(object)) {
      const count = sizeOf(value)
      if (count <= limits.entries || !fields.has(member) || UNLIMITED.has(`${kind}.${member}`)) continue
      this.#check(count, { owner: kinds[kind].title, member, path: [...path, member] })
    }
    const isMap = kinds[kind].patterned !== undefined
    if (!isMap) this.#check(sizeOf(object), { owner: kinds[kind].title, member: 'The whole', path })
  }

  #check(
    count: number,
    at: { readonly owner: string; readonly member: string; readonly path: readonly string[] },
  ): void {
    if (count <= limits.entries) return
    const { owner, member, path } = at
    this.#report.add('too-many-entries', pointerOf(path), { owner, member, count, limit: limits.entries })
  }

  #countOperation(path: readonly string[]): void {
    this.#operations += 1
    if (this.#operations !== limits.operations + 1) return
    this.#report.add('too-many-operations', pointerOf(path), { limit: limits.operations })
  }
}

/** Data, which costs no more than it is long. */
const UNLIMITED: ReadonlySet<string> = new Set([
  ...['schema.example', 'schema.examples', 'schema.default', 'schema.const', 'mediaType.example', 'parameter.example'],
  ...['header.example', 'example.value', 'document.paths'],
])

function sizeOf(value: MutableJson): number {
  if (Array.isArray(value)) return value.length
  return isObject(value) ? Object.keys(value).length : 0
}
