import { XMLParser, XMLValidator } from 'fast-xml-parser'

/**
 * Reads an XML document into what JSON would have been: the content of the root element, elements as members, repeated
 * ones as an array, all text as strings. Attributes are left out.
 *
 * @returns undefined when the text is not well-formed.
 */
export function readXml(text: string): unknown {
  // A document type could define entities of its own; no API sends one.
  if (XMLValidator.validate(text) !== true || /<!DOCTYPE/i.test(text)) return undefined
  const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreDeclaration: true, ignorePiTags: true })
  const [root] = Object.values(parser.parse(text) as Record<string, unknown>).filter(
    (part) => typeof part !== 'string' || part.trim(),
  )
  return withoutBlanks(root)
}

/** Drops the line breaks and indents between elements, which `trimValues: false` keeps along with those in values. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([name]) => name !== '#text')
  return Object.fromEntries(members.map(([name, member]) => [name, withoutBlanks(member)]))
}
