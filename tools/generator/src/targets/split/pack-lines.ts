import { countLines } from './module-parts.ts'

/**
 * A text with fewer line breaks, where it has more lines than allowed: what cannot be parted, a single list of ten
 * thousand words, has several on a line. Lines are joined within a declaration only, and evenly, so that the file stays as
 * readable as may be.
 */
export function packLines(text: string, maxLines: number): string {
  if (countLines(text) <= maxLines) return text
  const lines = text.split('\n')
  const isFixed = (line: string): boolean => line === '' || /^(?:\/\/|\/\*\*|export |import |const |type )/.test(line)
  const fixed = lines.filter(isFixed).length
  const perLine = Math.ceil((lines.length - fixed) / Math.max(1, maxLines - fixed - 1))
  const packed: string[] = []
  let room = 0
  for (const line of lines) {
    const joins = room > 0 && !isFixed(line)
    if (joins) packed.push(`${packed.pop()} ${line.trim()}`)
    else packed.push(line)
    room = joins ? room - 1 : isFixed(line) ? 0 : perLine - 1
  }
  return packed.join('\n')
}
