/**
 * Writes a value as the vendors write XML: one root, a child per member, a list as one child per item. Line feeds are
 * kept; what XML 1.0 cannot carry at all (section 2.2) becomes U+FFFD.
 */
export function writeXml(root: string, value: unknown): string {
  return `<?xml version='1.0' encoding='UTF-8'?>${writeElement(elementName(root), value)}`
}

function writeElement(name: string, value: unknown): string {
  if (value === undefined || value === null) return `<${name}/>`
  return `<${name}>${writeContent(value)}</${name}>`
}

function writeContent(value: unknown): string {
  if (typeof value !== 'object' || value === null) return escapeText(String(value))
  if (Array.isArray(value)) return value.map((item) => writeElement('Item', item)).join('')
  return Object.entries(value)
    .map(([name, member]) => writeMember(elementName(name), member))
    .join('')
}

function writeMember(name: string, value: unknown): string {
  if (!Array.isArray(value)) return writeElement(name, value)
  return value.map((item) => writeElement(name, item)).join('')
}

/** A carriage return is written as a reference, or readers turn it into a line feed (section 2.11). */
function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

function elementName(name: string): string {
  const safe = name.replace(/[^\p{L}\p{N}_.-]/gu, '_')
  return /^[\p{L}_]/u.test(safe) ? safe : `_${safe}`
}
