/** An expression as hey-api's zod plugin prints them; `text` is how it is written, and begins `at` that place. */
export type Expression = { readonly text: string; readonly at: number } & (
  | { readonly is: 'name' | 'literal' }
  | { readonly is: 'member'; readonly of: Expression; readonly name: string }
  | { readonly is: 'call'; readonly callee: Expression; readonly args: readonly Expression[] }
  | { readonly is: 'list'; readonly items: readonly Expression[] }
  | { readonly is: 'object'; readonly members: readonly (readonly [key: string, value: Expression])[] }
  | { readonly is: 'function'; readonly type: string | undefined; readonly body: Expression }
)

/** The place behind an expression. */
export function endOf({ at, text }: Expression): number {
  return at + text.length
}

/** The expressions that one is made of, in their order. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.is) {
    case 'call':
      return [expression.callee, ...expression.args]
    case 'member':
      return [expression.of]
    case 'list':
      return expression.items
    case 'object':
      return expression.members.map(([, value]) => value)
    case 'function':
      return [expression.body]
    default:
      return []
  }
}

const SPACE = /(?:\s|\/\*[\s\S]*?\*\/)*/y
const NAME = /[$_\p{ID_Start}][$\p{ID_Continue}]*/uy
const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y
const LITERAL = /-?\d[\w.+-]*|\/(?:[^/\\\n]|\\.)+\/[a-z]*/y

/**
 * Reads the expression at a place of a text. TypeScript's parser takes five times as long for the same, and needs the
 * memory of a tree with every comma in it.
 *
 * @throws Error where something else stands there
 */
export function parseExpression(text: string, place: number): Expression {
  return new ExpressionParser(text, place).expression()
}

class ExpressionParser {
  readonly #text: string
  #place: number

  constructor(text: string, place: number) {
    this.#text = text
    this.#place = place
  }

  expression(): Expression {
    this.#skipSpace()
    const start = this.#place
    let expression = this.#primary()
    for (;;) {
      if (this.#take('.')) {
        const name = this.#match(NAME) ?? this.#fail()
        expression = { is: 'member', of: expression, name, at: start, text: this.#text.slice(start, this.#place) }
      } else if (this.#take('(')) {
        const args = this.#sequence(')', () => this.expression())
        expression = { is: 'call', callee: expression, args, at: start, text: this.#text.slice(start, this.#place) }
      } else return expression
    }
  }

  #primary(): Expression {
    const start = this.#place
    const written = () => ({ at: start, text: this.#text.slice(start, this.#place) })
    if (this.#take('[')) return { is: 'list', items: this.#sequence(']', () => this.expression()), ...written() }
    if (this.#take('{')) return { is: 'object', members: this.#sequence('}', () => this.#member()), ...written() }
    if (this.#take('(')) return { is: 'function', ...this.#function(), ...written() }
    const name = this.#match(NAME)
    if (name !== undefined) return { is: 'name', at: start, text: name }
    return { is: 'literal', at: start, text: this.#match(STRING) ?? this.#match(LITERAL) ?? this.#fail() }
  }

  /** Whatever stands between brackets, with commas between. */
  #sequence<Item>(end: string, item: () => Item): readonly Item[] {
    const items: Item[] = []
    while (!this.#take(end)) {
      items.push(item())
      if (!this.#take(',') && !this.#text.startsWith(end, this.#place)) this.#fail()
    }
    return items
  }

  #member(): readonly [key: string, value: Expression] {
    this.#skipSpace()
    const key = this.#match(NAME) ?? this.#match(STRING) ?? this.#match(LITERAL) ?? this.#fail()
    if (!this.#take(':')) this.#fail()
    return [key, this.expression()]
  }

  /** `) => body` or `): Type => body`. */
  #function(): { readonly type: string | undefined; readonly body: Expression } {
    const arrow = this.#text.indexOf('=>', this.#place)
    const head = this.#text.slice(this.#place, arrow).trim()
    if (arrow < 0 || !/^\)(?:$|:)/.test(head)) this.#fail()
    this.#place = arrow + 2
    return { type: head === ')' ? undefined : head.slice(2).trim(), body: this.expression() }
  }

  /** Whether this comes next; it and the space before it are passed over. */
  #take(mark: string): boolean {
    this.#skipSpace()
    if (!this.#text.startsWith(mark, this.#place)) return false
    this.#place += mark.length
    return true
  }

  #skipSpace(): void {
    const code = this.#text.charCodeAt(this.#place)
    if (code > 32 && code !== 47) return
    this.#match(SPACE)
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#place
    const match = pattern.exec(this.#text)?.[0]
    if (match !== undefined) this.#place += match.length
    return match
  }

  #fail(): never {
    const rest = this.#text.slice(this.#place, this.#place + 200)
    throw new Error(`hey-api's zod plugin printed something that is not read here: ${rest}`)
  }
}
