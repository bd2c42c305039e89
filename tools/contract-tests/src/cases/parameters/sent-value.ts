import assert from 'node:assert/strict'
import type { OperationContract, ParameterContract } from '../../contract/contract.ts'
import { isObject, type Json } from '../../document/json.ts'
import type { SentRequest } from '../../wire/recorder.ts'

/** A parameter and the value that it was given; undefined: none. */
export interface SentParameter {
  readonly parameter: Pick<ParameterContract, 'name' | 'in'> & { readonly suppliedBy?: ParameterContract['suppliedBy'] }
  readonly value: Json | undefined
}

/** Asserts that a parameter is on the wire as it was given, and not at all when it was left out. */
export function expectSent(operation: OperationContract, tried: SentParameter, request: SentRequest): void {
  const { parameter, value } = tried
  const sent = sentValue(operation, parameter, request)
  if (parameter.suppliedBy === 'region' && value === undefined) {
    assert.ok(sent, `${parameter.name} was not sent`)
    return
  }
  // Everywhere but in a JSON body a value is a text.
  const expected = parameter.in === 'body' || value === undefined ? value : String(value)
  assert.deepEqual(sent, expected, `${parameter.name} on the wire`)
}

function sentValue(
  operation: OperationContract,
  { name, in: place }: SentParameter['parameter'],
  request: SentRequest,
): unknown {
  if (place === 'query') return request.url.searchParams.get(name) ?? undefined
  if (place === 'header') return request.headers.get(name) ?? undefined
  if (place === 'path') return pathValue(operation, name, request.url)
  if (place === 'cookie') return new Map(cookies(request.headers)).get(name)
  const body: unknown = JSON.parse(request.body)
  return isObject(body) ? body[name] : undefined
}

function cookies(headers: Headers): [string, string][] {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.map(([name = '', value = '']) => [name, decodeURIComponent(value)])
}

/** The decoded value of a parameter that is a whole segment of the path; it is found by the segments behind it. */
export function pathValue({ path }: OperationContract, name: string, url: URL): string | undefined {
  const behind = path.slice(path.indexOf(`{${name}}`)).split('/').length
  const segment = url.pathname.split('/').at(-behind)
  return segment === undefined ? undefined : decodeURIComponent(segment)
}
