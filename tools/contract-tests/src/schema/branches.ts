import { child, children } from '../contract/child.ts'
import type { SchemaAt } from '../contract/contract.ts'
import { pointerKeys } from '../document/pointer.ts'
import type { Located, SpecDocument } from '../document/spec-document.ts'

/** The schemas that a value may choose among (`oneOf`, `anyOf`), each with references followed; else the schema itself. */
export function branchesOf(document: SpecDocument, schema: SchemaAt): Located[] {
  const whole = document.resolve(document.at(schema.location))
  const branches = ['oneOf', 'anyOf'].flatMap((key) => children(document, whole, key).map(([, branch]) => branch))
  return branches.length > 0 ? branches : [whole]
}

/** Whether a schema speaks of a place in its values. */
function declares(document: SpecDocument, schema: Located, pointer: string): boolean {
  let found: Located | undefined = schema
  for (const key of pointerKeys(pointer)) found = found && child(document, found, 'properties', key)
  return found !== undefined
}

/** The branches of a 2xx body that are no failure. */
export function successBranches(document: SpecDocument, schema: SchemaAt, inside2xx: string | undefined): Located[] {
  const branches = branchesOf(document, schema)
  return inside2xx === undefined ? branches : branches.filter((branch) => !declares(document, branch, inside2xx))
}
