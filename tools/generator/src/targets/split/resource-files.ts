import { fileNames } from './file-names.ts'
import { nameRanges, type Sized } from './name-ranges.ts'

/** Something that belongs to a resource: a tag, or the beginning of a path. */
export interface OfResource extends Sized {
  readonly resource: string
}

// More resources than these get no file each, but share them.
const MANY = 200

/** Files by resource, and by names within a resource that is too large for one; without extension. */
export function resourceFiles<Item extends OfResource>(
  items: readonly Item[],
  maxLines: number,
): readonly (readonly [file: string, items: readonly Item[]])[] {
  const byResource = Map.groupBy(items, ({ resource }) => resource)
  const names = fileNames(byResource.keys())
  const nameOf = (resource: string): string => names.get(resource) ?? resource
  if (byResource.size <= MANY) {
    return [...byResource].flatMap(([resource, members]) => rangeFiles(nameOf(resource), members, maxLines))
  }
  const named = items.map((item) => ({ item, name: `${nameOf(item.resource)} ${item.name}`, lines: item.lines }))
  return rangeFiles('all', named, maxLines).map(([file, members]) => [file, members.map(({ item }) => item)])
}

/** A file, or a folder of files by how names begin. */
export function rangeFiles<Item extends Sized>(
  file: string,
  items: readonly Item[],
  maxLines: number,
): readonly (readonly [file: string, items: readonly Item[]])[] {
  return nameRanges(items, maxLines).map(({ prefix, items }) => [prefix === '' ? file : `${file}/${prefix}`, items])
}
