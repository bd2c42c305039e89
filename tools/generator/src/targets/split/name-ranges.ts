/** Something that takes lines in a file, and is called somehow. */
export interface Sized {
  readonly name: string
  readonly lines: number
}

/** The part of an alphabet that a file holds: `repo` for all names that begin so; empty where it holds every name. */
export interface NameRange<Item> {
  readonly prefix: string
  readonly items: readonly Item[]
}

/**
 * Things by how their names begin, so that none has more lines than allowed, where that is possible: the shortest
 * beginnings that do. Something new changes no other range than the one in which it belongs, and that only if it becomes
 * too large.
 */
export function nameRanges<Item extends Sized>(
  items: readonly Item[],
  maxLines: number,
  prefix = '',
): readonly NameRange<Item>[] {
  const lines = items.reduce((total, item) => total + item.lines, 0)
  if (lines <= maxLines || items.length < 2) return items.length === 0 ? [] : [{ prefix, items }]
  const ranges = new Map<string, Item[]>()
  for (const item of items) {
    const longer = alphabetical(item.name).slice(0, prefix.length + 1)
    const range = ranges.get(longer)
    if (range === undefined) ranges.set(longer, [item])
    else range.push(item)
  }
  if (ranges.size === 1 && ranges.has(prefix)) return [{ prefix, items }]
  return [...ranges]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([longer, members]) =>
      longer === prefix ? [{ prefix: `${prefix}_`, items: members }] : nameRanges(members, maxLines, longer),
    )
}

/** A name in small letters, digits and hyphens alone: it goes into names of files, of which some file systems know no case. */
function alphabetical(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, (character) =>
      character <= '\u007f' ? '-' : `x${(character.codePointAt(0) ?? 0).toString(16)}`,
    )
}
