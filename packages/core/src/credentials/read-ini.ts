/** A value without its quotes, or without the comment behind it. */
function readValue(text: string): string {
  const [, , quoted] = /^(["'])(.*?)\1\s*(?:[#;].*)?$/.exec(text) ?? []
  return quoted ?? text.replace(/\s+[#;].*$/, '')
}

/**
 * Sections of an ini file, as the vendors' tools write them; a repeated key takes its last value. A comment begins a line,
 * or stands behind a blank: a `#` within a word is the word's.
 */
export function readIni(text: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const sections = new Map<string, Record<string, string>>()
  let current: Record<string, string> | undefined
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim()
    if (!trimmed || /^[#;]/.test(trimmed)) continue
    const section = /^\[(.*?)\]\s*(?:[#;].*)?$/.exec(trimmed)?.[1]?.trim()
    if (section !== undefined) {
      current = sections.get(section) ?? {}
      sections.set(section, current)
      continue
    }
    const [, key, value = ''] = /^([^=]+?)\s*=\s*(.*)$/.exec(trimmed) ?? []
    if (key !== undefined && current) current[key] = readValue(value)
  }
  return sections
}
