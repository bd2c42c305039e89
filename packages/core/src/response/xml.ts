const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' }

/** References to characters; a document type, and with it entities of the document's own, is not read. */
function characters(text: string): string {
  return text.replace(/&(?:#(x?[\da-f]+)|(\w+));/gi, (whole, number, name) => {
    if (name) return entities[name] ?? whole
    // `0x…` is hexadecimal, and a zero before a decimal changes nothing.
    const code = Number(`0${number}`)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

interface Element {
  readonly name: string
  readonly members: Map<string, unknown[]>
  text: string
}

/** Text where there are no elements inside, else an object in which repeated elements are an array. */
function content({ members, text }: Element): unknown {
  if (members.size === 0) return text
  return Object.fromEntries([...members].map(([name, values]) => [name, values.length === 1 ? values[0] : values]))
}

/** Text, and what ends it: CDATA, a comment or an instruction, a tag, the end of the document. */
const token =
  /([^<]*)(?:<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s/<>!?]+)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>|$)/gy

/**
 * Reads an XML document into what JSON would have been: the content of the root element, elements as members, all text
 * as strings with its line feeds. Attributes are left out. It reads what the vendors' gateways send; a document type is
 * refused.
 *
 * @returns undefined when the text is not well-formed.
 */
export function readXml(document: string): unknown {
  const root: Element = { name: '', members: new Map(), text: '' }
  const open = [root]
  let end = 0
  const closes = (name: string) => {
    const element = open.pop()
    const parent = open.at(-1)
    if (element?.name !== name || !parent) return false
    const siblings = parent.members.get(name) ?? []
    parent.members.set(name, siblings)
    siblings.push(content(element))
    return true
  }
  for (const [whole, before = '', cdata = '', slash, name, empty] of document.matchAll(token)) {
    const current = open.at(-1) ?? root
    // XML has one kind of line end (https://www.w3.org/TR/xml/#sec-line-ends).
    current.text += characters(before.replace(/\r\n?/g, '\n')) + cdata
    if (name && !slash) open.push({ name, members: new Map(), text: '' })
    if (name && (slash || empty) && !closes(name)) return undefined
    end += whole.length
  }
  const [only] = root.members.values()
  const isWhole =
    end === document.length &&
    open.length === 1 &&
    root.members.size === 1 &&
    only?.length === 1 &&
    root.text.trim() === ''
  return isWhole ? only[0] : undefined
}
