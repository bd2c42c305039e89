/**
 * Numbers the circles of a graph: two nodes that can be reached from each other have the same number, any other two do
 * not. Tarjan's algorithm, without recursion. https://doi.org/10.1137/0201010
 */
export function stronglyConnected(size: number, next: (node: number) => readonly number[]): Int32Array {
  const component = new Int32Array(size).fill(-1)
  const index = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const open: number[] = []
  let count = 0
  for (let root = 0; root < size; root += 1) {
    if (index[root] !== -1) continue
    const path = [enter(root)]
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const child = top.children[top.at]
      top.at += 1
      if (child === undefined) leave(top.node, path)
      else if (index[child] === -1) path.push(enter(child))
      else if (component[child] === -1) low[top.node] = Math.min(low[top.node] ?? 0, index[child] ?? 0)
    }
  }
  return component

  function enter(node: number): { readonly node: number; readonly children: readonly number[]; at: number } {
    index[node] = count
    low[node] = count
    count += 1
    open.push(node)
    return { node, children: next(node), at: 0 }
  }

  function leave(node: number, path: { readonly node: number }[]): void {
    path.pop()
    const parent = path.at(-1)?.node
    if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0)
    if (low[node] !== index[node]) return
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      component[member] = node
      if (member === node) return
    }
  }
}
