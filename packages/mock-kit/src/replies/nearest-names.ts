/** The names that a mistyped one may mean, the likeliest first. */
export function nearestNames(wanted: string, names: readonly string[], count: number): string[] {
  const lower = wanted.toLowerCase()
  const rated = names.map((name) => {
    const other = name.toLowerCase()
    const isPart = lower.length > 2 && (other.includes(lower) || lower.includes(other))
    return { name, distance: isPart ? 1 : editDistance(lower, other) }
  })
  const near = rated.filter(({ name, distance }) => distance <= Math.max(2, name.length / 3))
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ name }) => name)
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, character] of [...a].entries()) {
    const current = [row + 1]
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + Number(b[column - 1] !== character)
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
