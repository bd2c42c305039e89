import { isObject } from '../document/json.ts'
import type { Located } from '../document/spec-document.ts'
import { child } from './child.ts'
import type { OperationContract } from './contract.ts'
import { readContents } from './read-contents.ts'
import type { ApiShell } from './read-operation.ts'

/** The request body of an operation. */
export function readBody(api: ApiShell, operation: Located): OperationContract['body'] {
  if (!isObject(operation.value['requestBody'])) return undefined
  const body = child(api.document, operation, 'requestBody') as Located
  return { required: body.value['required'] === true, contents: readContents(api.document, body) }
}
