/**
 * Where JSON text stops being JSON. `JSON.parse` says so for some faults only, hence a second, slower reading of a
 * text that is known to be faulty. https://www.rfc-editor.org/rfc/rfc8259
 */
export function findSyntaxError(text: string): number {
  const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
  const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
  const SPACE = /[ \t\r\n]*/y
  const open: string[] = []
  let at = 0
  let expected: 'value' | 'first' | 'key' | 'after' = 'value'

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const takeText = (character: string): boolean => {
    if (text[at] !== character) return false
    at += 1
    return true
  }

  for (;;) {
    take(SPACE)
    const inside = open.at(-1)
    if (expected === 'after') {
      if (inside === undefined || at >= text.length) return at
      if (takeText(inside)) open.pop()
      else if (takeText(',')) expected = inside === '}' ? 'key' : 'value'
      else return at
      continue
    }
    if (expected === 'first' && inside !== undefined && takeText(inside)) {
      open.pop()
      expected = 'after'
      continue
    }
    if (expected === 'key' || (expected === 'first' && inside === '}')) {
      if (!take(STRING)) return at
      take(SPACE)
      if (!takeText(':')) return at
      expected = 'value'
      continue
    }
    if (takeText('{')) open.push('}')
    else if (takeText('[')) open.push(']')
    else if (!take(STRING) && !take(SCALAR)) return at
    expected = /[{[]/.test(text.charAt(at - 1)) ? 'first' : 'after'
  }
}
