import { createHash } from 'node:crypto'

const LONGEST = 40

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: names that are devices, whatever their extension.
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A file name for each text, without extension: small letters, digits and hyphens. Texts that would get the same one, or
 * none, have a part of their hash in it, and so keep theirs whatever else there is.
 */
export function fileNames(texts: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...new Set(texts)]
  const counts = new Map<string, number>()
  for (const text of all) counts.set(slugOf(text), (counts.get(slugOf(text)) ?? 0) + 1)
  return new Map(all.map((text) => [text, counts.get(slugOf(text)) === 1 ? ownName(text) : hashedName(text)]))
}

function ownName(text: string): string {
  const slug = slugOf(text)
  return slug === '' || slug.length > LONGEST || DEVICE.test(slug) ? hashedName(text) : slug
}

function hashedName(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return [slugOf(text).slice(0, LONGEST), hash].filter((part) => part !== '').join('-')
}

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
