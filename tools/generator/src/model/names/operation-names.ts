import type { Report } from '../../diagnostics/report.ts'
import { textAt } from '../document/json-kind.ts'
import type { RawOperation } from '../operations/raw-operation.ts'
import { camelCase, pascalCase } from './identifier.ts'
import type { NameRegistry } from './name-registry.ts'
import { reservedFunctionNames } from './reserved-names.ts'

export interface OperationNames {
  /** Unique in the document. */
  readonly id: string
  readonly functionName: string
  readonly typeName: string
}

/** What generated modules derive from an operation's type name; kept free of components and of other operations. */
const derivedSuffixes = [
  ...['Data', 'Errors', 'Error', 'Responses', 'Response', 'ErrorCode'],
  ...['Body', 'Path', 'Query', 'Headers', 'Cookies'],
]

/** Names each operation once, in document order: the first to want a name gets it. */
export function nameOperations(
  operations: readonly RawOperation[],
  types: NameRegistry,
  report: Report,
): ReadonlyMap<RawOperation, OperationNames> {
  const ids = new UniqueIds()
  const names = new Map<RawOperation, OperationNames>()
  for (const operation of operations) {
    const id = uniqueId(operation, ids, report)
    const typeName = types.take(pascalCase(id), claimedNames)
    const functionName = functionNameOf(typeName)
    names.set(operation, { id, functionName, typeName })
  }
  return names
}

function functionNameOf(typeName: string): string {
  const name = camelCase(typeName)
  return reservedFunctionNames.has(name.toLowerCase()) ? `${name}Operation` : name
}

function claimedNames(typeName: string): readonly string[] {
  return [`function ${functionNameOf(typeName)}`, ...derivedSuffixes.map((suffix) => typeName + suffix)]
}

class UniqueIds {
  readonly #taken = new Set<string>()
  readonly #counts = new Map<string, number>()

  take(wish: string): string {
    let id = wish
    let count = this.#counts.get(wish) ?? 2
    for (; this.#taken.has(id); count += 1) id = `${wish}${count}`
    this.#counts.set(wish, count)
    this.#taken.add(id)
    return id
  }
}

function uniqueId(operation: RawOperation, ids: UniqueIds, report: Report): string {
  const written = textAt(operation.node.value, 'operationId')
  const id = ids.take(written ?? idFromPlace(operation))
  if (written !== undefined && id !== written) {
    report.add('duplicate-operation-id', `${operation.node.pointer}/operationId`, { id: written, renamed: id })
  }
  return id
}

/** `GET /pets/{petId}` gives `getPetsByPetId`; a fragment (`/#ListPets`) names the operation by itself. */
function idFromPlace({ method, path, fragment }: RawOperation): string {
  if (fragment !== undefined && fragment !== '') return camelCase(fragment)
  return camelCase(`${method.toLowerCase()} ${path.replace(/\{([^{}]*)\}/g, ' by $1 ')}`)
}
