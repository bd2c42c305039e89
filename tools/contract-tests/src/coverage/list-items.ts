import { parameterValues } from '../cases/parameters/parameter-values.ts'
import { serverName } from '../cases/requests/servers.ts'
import type { ApiContract, OperationContract } from '../contract/contract.ts'
import { entryName, isJson } from '../contract/select.ts'
import { typeAssertions } from '../types/type-assertions.ts'
import { type CoverageItem, type ItemKind, itemId } from './item.ts'
import { situationNames } from './situation-item.ts'

/** Everything that a document lists and that has to be proved. Cases are derived elsewhere, and may forget something. */
export function listItems(contract: ApiContract): CoverageItem[] {
  const items = [
    ...contract.servers.map((server) => item(contract, undefined, 'server', serverName(server))),
    ...contract.components.map(({ name }) => item(contract, undefined, 'schema', name)),
    ...typeAssertions(contract).map(({ name }) => item(contract, undefined, 'type', name)),
    ...contract.operations.flatMap((operation) => operationItems(contract, operation)),
  ]
  return [...new Map(items.map((listed) => [listed.id, listed])).values()]
}

function item(
  { id }: ApiContract,
  operation: OperationContract | undefined,
  kind: ItemKind,
  name: string,
): CoverageItem {
  const owner = operation ?? { api: id }
  return { id: itemId(kind, owner, name), api: id, kind, name, ...(operation && { operation: operation.id }) }
}

function operationItems(contract: ApiContract, operation: OperationContract): CoverageItem[] {
  const make = (kind: ItemKind, name: string) => item(contract, operation, kind, name)
  return [
    make('operation', operation.id),
    ...operation.constants.map(({ in: place, name }) => make('constant', `${place} ${name}`)),
    ...responseItems(operation, make),
    ...operation.errors.flatMap((entry) => [
      make('error', entryName(entry)),
      ...Object.keys(entry.messages).map((language) => make('error', `${entryName(entry)} in ${language}`)),
    ]),
    ...operation.errors.flatMap(situationNames).map((name) => make('situation', name)),
    ...parameterItems(contract, operation, make),
    ...roundTrips(operation).map((name) => make('round trip', name)),
  ]
}

type Make = (kind: ItemKind, name: string) => CoverageItem

function responseItems({ responses }: OperationContract, make: Make): CoverageItem[] {
  return responses.flatMap(({ status, contents, headers }) => {
    if (contents.length === 0) return [make('response', `${status} without a body`)]
    return contents.flatMap(({ mediaType, examples }) => {
      const place = `${status} ${mediaType}`
      return [
        make('response', place),
        ...headers.map(({ name }) => make('header', `${place} ${name}`)),
        ...examples.map(({ name }) => make('example', `${place} ${name}`)),
      ]
    })
  })
}

function parameterItems({ document }: ApiContract, operation: OperationContract, make: Make): CoverageItem[] {
  const { body, formParameters } = operation
  const hasJson = body?.contents.some(({ mediaType }) => isJson(mediaType)) ?? false
  const names = [
    ...parameterValues(document, operation).map(({ parameter, name }) => `${parameter.in} ${parameter.name}: ${name}`),
    ...['query', 'header'].map((place) => `${place}: unknown name`),
    ...(body?.required ? ['body: left out'] : []),
    ...(hasJson ? ['body: unknown name', 'body: not JSON'] : []),
    ...(formParameters ? ['query as form'] : []),
  ]
  return names.map((name) => make('parameter', name))
}

function roundTrips({ responses, errors }: OperationContract): string[] {
  const hasPayload = responses.some(
    ({ status, contents }) => status.startsWith('2') && contents.some(({ mediaType }) => isJson(mediaType)),
  )
  return [
    'any valid request',
    ...(errors.length > 0 ? ['unknown error codes pass through'] : []),
    ...(hasPayload
      ? [
          'any valid payload is returned',
          'any valid payload of a resolver is returned',
          'unknown response fields pass through',
        ]
      : []),
  ]
}
