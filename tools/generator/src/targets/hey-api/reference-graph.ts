import type { Context } from '@hey-api/shared'

type Graph = NonNullable<Context['graph']>

const COMPONENTS: readonly string[] = ['schemas', 'parameters', 'requestBodies']
const OPERATIONS: readonly string[] = ['paths', 'webhooks']

/**
 * The graph by which hey-api's plugins walk a document: which operations and components there are, and to what they
 * refer. hey-api's own has a node for every value of the document, which for a large one is half a million of them and
 * half of the engine's memory, and its walks skip all but these.
 */
export function referenceGraph(document: object): Graph {
  const graph: Graph = {
    nodeDependencies: new Map(),
    nodes: new Map(),
    subtreeDependencies: new Map(),
    transitiveDependencies: new Map(),
  }
  for (const [section, value] of membersOf(document)) {
    if (section === 'servers') addMembers(graph, '#/servers', value)
    if (section === 'components') {
      for (const [kind, members] of membersOf(value)) {
        if (COMPONENTS.includes(kind)) addMembers(graph, `#/components/${kind}`, members)
      }
    }
    if (!OPERATIONS.includes(section)) continue
    for (const [path, item] of membersOf(value)) addMembers(graph, `#/${section}/${encoded(path)}`, item)
  }
  return graph
}

function addMembers(graph: Graph, parentPointer: string, members: unknown): void {
  for (const [key, node] of membersOf(members)) {
    if (typeof node !== 'object' || node === null) continue
    const pointer = `${parentPointer}/${encoded(key)}`
    const references = new Set<string>()
    collectReferences(node, references)
    graph.nodes.set(pointer, { key, node, parentPointer })
    if (references.size > 0) graph.subtreeDependencies.set(pointer, references)
  }
}

function collectReferences(value: unknown, references: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if ('$ref' in value && typeof value.$ref === 'string') references.add(value.$ref)
  for (const member of Object.values(value)) collectReferences(member, references)
}

function membersOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function encoded(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1')
}
