import ts from 'typescript'
import type { ApiContract } from '../contract/contract.ts'
import { requestIdHeader } from '../contract/read-responses.ts'
import type { Mutation } from './mutation.ts'
import { type FindEdit, firstIn, firstMember, firstObject, literalValue, memberOf, replace } from './syntax.ts'

const inClient = (name: string, find: Mutation['find']): Mutation => ({ name, kind: 'client', files: '.js', find })

/** Changes the text of the first member with this name and this value. */
function otherText(name: string, value: string | undefined, other: string): FindEdit | undefined {
  if (value === undefined) return undefined
  return (module) => {
    const member = firstMember(module, name, (initializer) => literalValue(initializer) === value)
    return member && replace(member.initializer, JSON.stringify(other))
  }
}

function constantOf({ operations }: ApiContract, role: 'action' | 'version') {
  return operations.flatMap(({ constants }) => constants).find((constant) => constant.role === role)
}

/** The descriptor of an operation. */
function operationMember(contract: ApiContract, name: string, other: string): FindEdit {
  return (module) => {
    const ids = contract.operations.map(({ id }) => id)
    const operation = firstObject(module, (object) => ids.includes(String(literalValue(memberOf(object, 'id')))))
    const value = memberOf(operation, name)
    return value && replace(value, other)
  }
}

/** A member of the shape of a failure. */
function failureMember(contract: ApiContract, name: 'code' | 'message' | 'requestId', other: string): FindEdit {
  const pointers = contract.operations.flatMap(({ errors }) => errors.map(({ envelope }) => envelope[name]))
  return (module) => {
    const shape = firstObject(module, (object) => pointers.includes(String(literalValue(memberOf(object, name)))))
    const value = memberOf(shape, name)
    return value && replace(value, JSON.stringify(other))
  }
}

/** A code that is worth another try is not one any more; one whose HTTP status does not say so already. */
function lessRetryable({ operations }: ApiContract): FindEdit {
  const codes = operations.flatMap(({ errors }) =>
    errors.filter(({ retryable, status }) => retryable && status < 500 && status !== 429).map(({ code }) => code),
  )
  return (module) => {
    const member = firstMember(module, 'retryable', ts.isArrayLiteralExpression)
    return (
      member &&
      firstIn(member.initializer, (node) =>
        codes.includes(String(literalValue(node))) ? replace(node, '"NoSuchCode"') : undefined,
      )
    )
  }
}

/** The header that carries the request id of an answer. */
function requestIdHeaders({ operations }: ApiContract): string[] {
  return operations.flatMap(({ errors }) => errors.flatMap(({ response }) => requestIdHeader(response) ?? []))
}

/** What can go wrong in what a client knows of its API. */
export const clientMutations: readonly Mutation[] = [
  inClient('the constant action is another', (contract) => {
    const constant = constantOf(contract, 'action')
    return constant && otherText(constant.name, constant.value, `${constant.value}s`)
  }),
  inClient('the constant version is another', (contract) => {
    const constant = constantOf(contract, 'version')
    return constant && otherText(constant.name, constant.value, '2000-01-01')
  }),
  inClient('the path has another template', (contract) => operationMember(contract, 'path', '"/elsewhere"')),
  inClient('the method is another', (contract) => operationMember(contract, 'method', '"PUT"')),
  inClient('the payload is taken from elsewhere', (contract) =>
    contract.operations.some(({ payload }) => payload !== undefined)
      ? operationMember(contract, 'payload', '"/Other"')
      : undefined,
  ),
  inClient('the request is not signed', (contract) => operationMember(contract, 'security', '[]')),
  inClient('the request id is looked for elsewhere', (contract) => failureMember(contract, 'requestId', '/Elsewhere')),
  inClient('the error code is looked for elsewhere', (contract) => failureMember(contract, 'code', '/Elsewhere')),
  inClient('the message is looked for elsewhere', (contract) => failureMember(contract, 'message', '/Elsewhere')),
  inClient('a failure inside success is overlooked', ({ inside2xx }) =>
    otherText('inside2xx', inside2xx, '/Elsewhere'),
  ),
  inClient('a retryable code is not', lessRetryable),
  inClient('the request id is looked for in another header', (contract) => {
    const names = requestIdHeaders(contract)
    if (names.length === 0) return undefined
    return (module) => {
      const member = firstMember(module, 'requestIdHeaders')
      return member && replace(member.initializer, '["x-elsewhere"]')
    }
  }),
  inClient('the signature names another service', ({ security }) => {
    const service = Object.values(security).flatMap((scheme) =>
      scheme.type === 'signature' ? (scheme.service ?? []) : [],
    )[0]
    return otherText('service', service, 'another')
  }),
  inClient('the region travels in another header', ({ security }) => {
    const header = Object.values(security).flatMap((scheme) =>
      scheme.type === 'signature' ? (scheme.regionHeader ?? []) : [],
    )[0]
    return otherText('regionHeader', header, 'X-Elsewhere')
  }),
  inClient('the first server is another host', ({ servers }) =>
    otherText('url', servers[0]?.url, 'https://example.com'),
  ),
]
