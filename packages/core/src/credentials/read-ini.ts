/** Sections of an ini file, as the vendors' tools write them; a repeated key takes its last value. */
export function readIni(text: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const sections = new Map<string, Record<string, string>>()
  let current: Record<string, string> | undefined
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim()
    if (!trimmed || /^[#;]/.test(trimmed)) continue
    const section = /^\[(.*)\]$/.exec(trimmed)?.[1]?.trim()
    if (section !== undefined) {
      current = sections.get(section) ?? {}
      sections.set(section, current)
      continue
    }
    const [, key, value = ''] = /^([^=]+?)\s*=\s*(.*)$/.exec(trimmed) ?? []
    if (key !== undefined && current) current[key] = value.replace(/^(["'])(.*)\1$/, '$2')
  }
  return sections
}
