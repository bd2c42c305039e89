import { isObject, listAt, objectAt, requiredText, textAt } from '../document/json.ts'
import type { Located } from '../document/spec-document.ts'
import { child } from './child.ts'
import type { ApiContract, ConstantContract, OperationContract, SecurityContract } from './contract.ts'
import { camelCase, pascalCase } from './names.ts'
import { readBody } from './read-body.ts'
import { readErrors } from './read-errors.ts'
import { readParameters } from './read-parameters.ts'
import { readResponses } from './read-responses.ts'

/** What is known of an API before its operations are. */
export type ApiShell = Pick<ApiContract, 'id' | 'document' | 'servers' | 'security' | 'inside2xx'>

/** Where an operation stands. */
export interface OperationPlace {
  readonly path: string
  readonly item: Located
  readonly method: string
}

/** Reads what one operation demands. */
export function readOperation(api: ApiShell, { path, item, method }: OperationPlace): OperationContract {
  const operation = child(api.document, item, method) as Located
  const id = requiredText(operation.value, 'operationId', operation.location)
  const security = readSecurity(operation.value['security'] ?? api.document.root['security'])
  const signature = security
    .flat()
    .map((name) => api.security[name])
    .find((scheme): scheme is Extract<SecurityContract, { type: 'signature' }> => scheme?.type === 'signature')
  const constants = readConstants(operation.value['x-action'])
  const body = readBody(api, operation)
  const payload = textAt(api.document.root['x-error-envelope'], 'payload')
  const rateLimit = objectAt(operation.value, 'x-rate-limit')
  return {
    api: api.id,
    id,
    functionName: camelCase(id),
    typeName: pascalCase(id),
    method: method.toUpperCase(),
    path: path.replace(/#.*$/, ''),
    sharedPath: path.includes('#'),
    constants,
    parameters: readParameters(api.document, { item, operation, constants, signature, body: body?.contents ?? [] }),
    ...(body && { body }),
    formParameters: objectAt(operation.value, 'x-action')['formParameters'] === true,
    responses: readResponses(api, operation),
    errors: readErrors(api, operation),
    security,
    ...(signature && { signature }),
    ...(payload !== undefined && { payload }),
    ...(typeof rateLimit['requests'] === 'number' && {
      rateLimit: { requests: rateLimit['requests'], per: textAt(rateLimit, 'per') ?? 'second' },
    }),
  }
}

function readSecurity(value: unknown): (readonly string[])[] {
  return listAt({ value }, 'value').map((alternative) => (isObject(alternative) ? Object.keys(alternative) : []))
}

function readConstants(action: unknown): ConstantContract[] {
  if (!isObject(action)) return []
  const place = action['in'] === 'query' ? 'query' : 'header'
  const read = (value: unknown, role: ConstantContract['role']): ConstantContract => ({
    in: place,
    name: requiredText(value, 'name', 'x-action'),
    value: requiredText(value, 'value', 'x-action'),
    role,
  })
  return [read(action, 'action'), ...(isObject(action['version']) ? [read(action['version'], 'version')] : [])]
}
