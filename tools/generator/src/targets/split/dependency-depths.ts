/** Things that need each other, and how far above those that need nothing they are. */
export interface Unit<Item> {
  readonly items: readonly Item[]
  readonly depth: number
}

/**
 * Groups things into units that need only units of a lower depth: each alone, those that need one another in a circle
 * together (R. Tarjan, Depth-first search and linear graph algorithms, 1972; without recursion, because documents may be
 * deep). The order of the things is kept within a unit and among the units' first members.
 */
export function dependencyDepths<Item>(
  items: readonly Item[],
  needs: (item: Item) => Iterable<Item>,
): readonly Unit<Item>[] {
  const order = new Map(items.map((item, index) => [item, index]))
  const at = (item: Item): number => order.get(item) ?? 0
  const depths = new Map<Item, number>()
  const units: Unit<Item>[] = []
  for (const component of componentsOf(items, needs)) {
    const inside = new Set(component)
    const below = component.flatMap((item) => [...needs(item)].filter((other) => !inside.has(other)))
    const depth = below.reduce((highest, other) => Math.max(highest, (depths.get(other) ?? 0) + 1), 0)
    for (const item of component) depths.set(item, depth)
    units.push({ items: component.toSorted((one, other) => at(one) - at(other)), depth })
  }
  return units.toSorted((one, other) => at(one.items[0] as Item) - at(other.items[0] as Item))
}

interface Visit<Item> {
  readonly item: Item
  readonly index: number
  lowest: number
  readonly rest: Iterator<Item>
}

/** Circles and single things; what is needed comes before what needs it. */
function componentsOf<Item>(items: readonly Item[], needs: (item: Item) => Iterable<Item>): readonly Item[][] {
  const indexes = new Map<Item, number>()
  const stack: Item[] = []
  const open = new Set<Item>()
  const components: Item[][] = []
  for (const root of items) {
    if (indexes.has(root)) continue
    const path: Visit<Item>[] = [enter(root)]
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const { done, value } = visit.rest.next()
      if (done) {
        path.pop()
        const parent = path.at(-1)
        if (parent !== undefined) parent.lowest = Math.min(parent.lowest, visit.lowest)
        if (visit.lowest === visit.index) components.push(close(visit.item))
        continue
      }
      const known = indexes.get(value)
      if (known === undefined) path.push(enter(value))
      else if (open.has(value)) visit.lowest = Math.min(visit.lowest, known)
    }
  }
  return components

  function enter(item: Item): Visit<Item> {
    const index = indexes.size
    indexes.set(item, index)
    stack.push(item)
    open.add(item)
    return { item, index, lowest: index, rest: needs(item)[Symbol.iterator]() }
  }

  /** Everything opened since `item`, which is a circle. */
  function close(item: Item): Item[] {
    const component = stack.splice(stack.lastIndexOf(item))
    for (const member of component) open.delete(member)
    return component
  }
}
