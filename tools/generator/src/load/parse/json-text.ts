/** Reading JSON text without building values, for positions. The text is known to be valid JSON. */

const STRUCTURE = /["{}[\]]/g
const PAST_SPACE = /[^\s]|$/g

/** The first offset at or after `at` that is no white space. */
export function skipSpace(text: string, at: number): number {
  PAST_SPACE.lastIndex = at
  return PAST_SPACE.exec(text)?.index ?? text.length
}

/** The offset behind the string literal that starts at `at`. */
export function stringEnd(text: string, at: number): number {
  let quote = text.indexOf('"', at + 1)
  while (quote !== -1 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1)
  return quote === -1 ? text.length : quote + 1
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0
  while (text.charCodeAt(quote - 1 - backslashes) === 92) backslashes += 1
  return backslashes % 2 === 1
}

/** The offset behind the value that starts at `at`. */
export function valueEnd(text: string, at: number): number {
  const first = text[at]
  if (first === '"') return stringEnd(text, at)
  if (first !== '{' && first !== '[') return scalarEnd(text, at)
  let depth = 0
  let position = at
  while (position < text.length) {
    STRUCTURE.lastIndex = position
    const found = STRUCTURE.exec(text)
    if (!found) return text.length
    position = found.index + 1
    if (found[0] === '"') position = stringEnd(text, found.index)
    else if (found[0] === '{' || found[0] === '[') depth += 1
    else depth -= 1
    if (depth === 0) return position
  }
  return text.length
}

function scalarEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && !',]} \t\r\n'.includes(text.charAt(end))) end += 1
  return end
}

/** A member of an object or an entry of an array: where it starts (its key, if it has one), and where its value does. */
export interface JsonMember {
  readonly key: string
  readonly start: number
  readonly value: number
}

/** The members of the object or array that starts at `at`, in order and as far as they are asked for; none for a scalar. */
export function* membersOf(text: string, at: number): Generator<JsonMember, void> {
  const open = text[at]
  if (open !== '{' && open !== '[') return
  let position = skipSpace(text, at + 1)
  for (let index = 0; position < text.length && text[position] !== '}' && text[position] !== ']'; index += 1) {
    const start = position
    let key = String(index)
    if (open === '{') {
      const keyEnd = stringEnd(text, start)
      key = String(JSON.parse(text.slice(start, keyEnd)))
      position = skipSpace(text, skipSpace(text, keyEnd) + 1)
    }
    yield { key, start, value: position }
    position = skipSpace(text, valueEnd(text, position))
    if (text[position] === ',') position = skipSpace(text, position + 1)
  }
}

/** Every key that is written a second time in its object, and where. */
export function* repeatedKeys(text: string): Generator<{ readonly key: string; readonly start: number }, void> {
  const open: Set<string>[] = []
  let position = 0
  for (;;) {
    STRUCTURE.lastIndex = position
    const found = STRUCTURE.exec(text)
    if (!found) return
    const { index: start } = found
    position = start + 1
    if (found[0] === '{' || found[0] === '[') open.push(new Set())
    else if (found[0] !== '"') open.pop()
    else {
      position = stringEnd(text, start)
      if (text[skipSpace(text, position)] !== ':') continue
      const key = String(JSON.parse(text.slice(start, position)))
      const keys = open.at(-1)
      if (keys?.has(key)) yield { key, start }
      keys?.add(key)
    }
  }
}
