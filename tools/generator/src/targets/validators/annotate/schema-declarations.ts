import { type Expression, parseExpression } from './parse-expression.ts'

const DECLARATION = /^export const ([$_\p{ID_Start}][$\p{ID_Continue}]*) = /gmu

/** The schemas that a module declares, as hey-api's zod plugin prints them; each is read when it is asked for. */
export class SchemaDeclarations {
  readonly #module: string
  readonly #places = new Map<string, number>()

  constructor(module: string) {
    this.#module = module
    for (const { index, 0: start, 1: name = '' } of module.matchAll(DECLARATION)) {
      this.#places.set(name, index + start.length)
    }
  }

  find(name: string): Expression | undefined {
    const place = this.#places.get(name)
    return place === undefined ? undefined : parseExpression(this.#module, place)
  }

  /** Those with something in their text, in the order of the module. */
  having(text: RegExp): readonly Expression[] {
    const places = [...this.#places.values()]
    return places
      .filter((place, at) => text.test(this.#module.slice(place, places[at + 1])))
      .map((place) => parseExpression(this.#module, place))
  }
}
