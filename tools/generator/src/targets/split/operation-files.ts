import type { Operation } from '../../model/model.ts'
import { SHARE_OF_IMPORTS } from './module-parts.ts'
import { resourceFiles } from './resource-files.ts'
import { resourceOf } from './resources.ts'

/** Operations by the file that is to hold them: all in one, where their lines fit into it. */
export function operationFiles(
  operations: readonly Operation[],
  linesOf: (operation: Operation) => number,
  linesPerFile: number,
): readonly (readonly [file: string, operations: readonly Operation[]])[] {
  const items = operations.map((operation) => ({
    operation,
    name: operation.typeName,
    resource: resourceOf(operation),
    lines: linesOf(operation),
  }))
  const maxLines = Math.floor(linesPerFile * (1 - SHARE_OF_IMPORTS))
  if (items.reduce((total, { lines }) => total + lines, 0) <= maxLines) return [['operations', operations]]
  return resourceFiles(items, maxLines).map(([file, members]) => [file, members.map(({ operation }) => operation)])
}
