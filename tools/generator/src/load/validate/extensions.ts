import type { Report } from '../../diagnostics/report.ts'
import { pointerOf } from '../json-pointer.ts'
import { Guesser } from '../kinds/guesser.ts'
import type { KindName } from '../kinds/kind-name.ts'
import { kinds } from '../kinds/kinds.ts'
import { isObject, type MutableJson, type MutableObject, member } from '../mutable-json.ts'
import { type ExtensionPlacements, readExtensionPlacements } from './extension-schema.ts'

interface FoundExtension {
  readonly owner: MutableObject
  readonly name: string
  readonly path: readonly string[]
  readonly value: MutableJson
  readonly definition: string
}

/** Collects the extensions of a document and checks ours. */
export class ExtensionCheck {
  readonly #document: MutableObject
  readonly #report: Report
  /** Our own documents: an extension that is not ours is a slip there, elsewhere it is the rule. */
  readonly #own: boolean
  readonly #placements: ExtensionPlacements = readExtensionPlacements()
  readonly #found: FoundExtension[] = []
  readonly #foreign = new Set<string>()
  readonly #guesser = new Guesser()

  constructor(document: MutableObject, own: boolean, report: Report) {
    this.#document = document
    this.#own = own
    this.#report = report
  }

  /** Takes note of one extension; called for each while the document is walked. */
  meet(kind: KindName, extension: string, owner: MutableObject, path: readonly string[]): void {
    const definition = this.#placements.definition(kind, extension)
    const value = owner[extension]
    if (definition && value !== undefined) {
      this.#found.push({ owner, name: extension, path: [...path, extension], value, definition })
    } else if (this.#placements.names.has(extension)) {
      const places = this.#placements.places(extension).join(', ')
      const pointer = pointerOf([...path, extension])
      this.#report.add('misplaced-extension', pointer, { extension, owner: kinds[kind].title, places })
    } else if (this.#own) {
      const guess = this.#guesser.guess(extension, () => this.#placements.names)
      this.#report.add('unknown-extension', pointerOf([...path, extension]), { extension, guess })
    } else {
      this.#foreign.add(extension)
    }
  }

  /** Reports what is wrong with the extensions met. */
  async finish(): Promise<void> {
    if (this.#found.length > 0) await this.#validate()
    if (this.#foreign.size > 0) {
      this.#report.add('foreign-extensions', '', { extensions: [...this.#foreign].sort().join(', ') })
    }
  }

  async #validate(): Promise<void> {
    const { extensionValidator } = await import('./extension-validator.ts')
    const validator = extensionValidator(this.#placements.schema)
    for (const { owner, name, path, value, definition } of this.#found) {
      const problems = validator.validate(definition, value)
      // Of another type altogether it is one of the same name that somebody else has.
      if (
        !this.#own &&
        problems.some(({ place, problem }) => place.length === 0 && problem.startsWith('it must be '))
      ) {
        this.#foreign.add(name)
        delete owner[name]
        continue
      }
      for (const { place, problem } of problems) {
        const values = { extension: path.at(-1) ?? '', problem }
        this.#report.add('malformed-extension', pointerOf([...path, ...place]), values)
      }
      if (path.at(-1) === 'x-errors') this.#checkErrorLists(value, path)
    }
  }

  #checkErrorLists(catalogue: MutableJson, path: readonly string[]): void {
    if (!Array.isArray(catalogue)) return
    const lists = member(this.#document['components'], 'x-errors')
    for (const [index, entry] of catalogue.entries()) {
      const target = member(entry, '$ref')
      const name = typeof target === 'string' ? /^#\/components\/x-errors\/([^/]+)$/.exec(target)?.[1] : undefined
      if (typeof target !== 'string' || name === undefined || member(lists, name) !== undefined) continue
      const guess = isObject(lists) ? this.#guesser.guess(name, () => Object.keys(lists)) : ''
      this.#report.add('unknown-error-list', pointerOf([...path, index, '$ref']), { target, guess })
    }
  }
}
