import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dependencyDepths } from '../../../src/targets/split/dependency-depths.ts'

const graphs = fc.array(fc.array(fc.nat(14), { maxLength: 3 }), { minLength: 15, maxLength: 15 })

test('what is in no circle needs only what is below it', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const units = dependencyDepths([...graph.keys()], (node) => graph[node] ?? [])
      const unitOf = new Map(units.flatMap((unit) => unit.items.map((item) => [item, unit])))
      expect(unitOf.size).toBe(15)
      for (const [node, unit] of unitOf) {
        for (const needed of graph[node] ?? []) {
          const other = unitOf.get(needed)
          if (other !== unit) expect(other?.depth).toBeLessThan(unit.depth)
          else if (needed !== node) expect(reaches(graph, needed, node)).toBe(true)
        }
      }
    }),
  )
})

test('a chain of ten thousand', () => {
  const nodes = Array.from({ length: 10_000 }, (_, node) => node)
  const units = dependencyDepths(nodes, (node) => (node === 9999 ? [] : [node + 1]))
  expect(units.map(({ depth }) => depth)).toEqual(nodes.toReversed())
})

function reaches(graph: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Set([from])
  for (const node of seen) for (const next of graph[node] ?? []) seen.add(next)
  return seen.has(to)
}
