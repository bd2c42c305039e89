import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An XML document as data: the root's name and what is in it, all values as texts. */
export interface XmlDocument {
  readonly root: string
  readonly value: unknown
}

/** Reads a whole document; throws when it is not well-formed or has more than one root. */
export function readXml(text: string): XmlDocument {
  const verdict = XMLValidator.validate(text)
  if (verdict !== true) throw new Error(`not well-formed XML: ${verdict.err.msg} (line ${verdict.err.line})`)
  const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreDeclaration: true })
  const roots = Object.entries(parser.parse(text) as Record<string, unknown>).filter(([name]) => name !== '#text')
  const [root, ...more] = roots
  if (!root || more.length > 0) throw new Error(`XML with ${roots.length} root elements instead of 1`)
  return { root: root[0], value: root[1] }
}

/** Writes data as XML elements; lists repeat their element. */
export function writeXml(root: string, value: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${element(root, value)}`
}

/** What a value becomes on its way through XML: every scalar a text, what is null an empty one. */
export function throughXml(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(throughXml)
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, throughXml(member)]))
}

function element(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('')
  if (typeof value !== 'object' || value === null) return `<${name}>${escapeText(String(value ?? ''))}</${name}>`
  const members = Object.entries(value).map(([key, member]) => element(key, member))
  return `<${name}>${members.join('')}</${name}>`
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
