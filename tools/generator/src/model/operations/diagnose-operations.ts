import type { Report } from '../../diagnostics/report.ts'
import type { Operation } from '../model.ts'

/** Problems that show only once operations are settled. */
export function diagnoseOperations(operations: readonly Operation[], report: Report): void {
  diagnoseIndistinguishable(operations, report)
  for (const operation of operations) diagnoseCase(operation, report)
}

function diagnoseIndistinguishable(operations: readonly Operation[], report: Report): void {
  const firstByWire = new Map<string, Operation>()
  for (const operation of operations) {
    const { method, path, constants } = operation
    const wire = JSON.stringify([
      method,
      path.replace(/\{[^{}]*\}/g, '{}'),
      Object.entries(constants.headers),
      Object.entries(constants.query),
    ])
    const other = firstByWire.get(wire)
    if (other === undefined) firstByWire.set(wire, operation)
    else report.add('indistinguishable-operations', operation.pointer, { other: other.id })
  }
}

/** hey-api keeps parameters by their name in lower case, in the query too, where case counts. */
function diagnoseCase({ parameters, pointer }: Operation, report: Report): void {
  const seen = new Map<string, string>()
  for (const { name, in: place } of parameters) {
    const key = `${place} ${name.toLowerCase()}`
    const other = seen.get(key)
    if (other !== undefined)
      report.add('parameters-differ-by-case', `${pointer}/parameters`, { name: other, other: name })
    seen.set(key, name)
  }
}
