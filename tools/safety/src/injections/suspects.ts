/**
 * The places that an error can be about, by its pointer: those that stand there; otherwise those below it; otherwise the
 * nearest above.
 */
export function suspects(pointer: string, pointers: ReadonlyMap<number, ReadonlySet<string>>): readonly number[] {
  const at = placesWhere(pointers, (place) => place === pointer)
  if (at.length > 0) return at
  const below = placesWhere(pointers, (place) => place.startsWith(`${pointer}/`))
  if (below.length > 0) return below
  for (let end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    const above = placesWhere(pointers, (place) => place === pointer.slice(0, end))
    if (above.length > 0) return above
  }
  return [...pointers.keys()]
}

function placesWhere(
  pointers: ReadonlyMap<number, ReadonlySet<string>>,
  matches: (pointer: string) => boolean,
): readonly number[] {
  return [...pointers].filter(([, found]) => [...found].some(matches)).map(([place]) => place)
}
