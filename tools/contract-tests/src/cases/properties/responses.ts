import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { ContentContract, OperationContract, ResponseContract } from '../../contract/contract.ts'
import { isJson, isSuccess, payloadOf, shownBodies } from '../../contract/select.ts'
import { itemId } from '../../coverage/item.ts'
import { isObject, type Json } from '../../document/json.ts'
import { errorOf } from '../../expect/expect-api-error.ts'
import { arbitraryOf } from '../../schema/arbitrary.ts'
import { successBranches } from '../../schema/branches.ts'
import { call } from '../../wire/call.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import { type ContractCase, caseMaker, type OperationCases } from '../contract-case.ts'
import { runProperty } from './run-property.ts'

/** Whatever the document allows a service to answer reaches the caller exactly so, and so does what it does not know yet. */
export const responsePropertyCases: OperationCases = (api, operation) => {
  const make = <Value>(
    what: string,
    arbitrary: fc.Arbitrary<Value>,
    check: (value: Value) => Promise<void>,
  ): ContractCase => {
    const name = `${operation.api} ${operation.id}: ${what}`
    return caseMaker(operation, 'properties')(name, [itemId('round trip', operation, what)], () =>
      runProperty(name, arbitrary, check),
    )
  }
  const ofCodes = make('unknown error codes pass through', unknownCodes, (code) =>
    checkUnknownCode(api, operation, code),
  )
  const ofErrors = operation.errors.length > 0 ? [ofCodes] : []
  const shown = shownBodies(operation).find((body) => isSuccess(body) && isJson(body.content.mediaType))
  if (!shown) return ofErrors
  const { response, content, example } = shown
  const bodies = successBodies(api, content)
  return [
    ...ofErrors,
    make('any valid payload is returned', bodies, (body) => checkReply(api, operation, body, example.value)),
    make('any valid payload of a resolver is returned', bodies, (body) => checkResolver(api, operation, body)),
    make('unknown response fields pass through', fc.tuple(bodies, unknownFields), ([body, unknown]) =>
      checkUnknownFields(api, operation, { response, content, body, unknown }),
    ),
  ]
}

function successBodies({ contract }: LoadedApi, { schema }: ContentContract): fc.Arbitrary<Json> {
  if (!schema) return fc.constant({})
  const branches = successBranches(contract.document, schema, contract.inside2xx)
  return fc.oneof(...branches.map((branch) => arbitraryOf(contract.document, branch)))
}

const names = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((name) => `Unknown${name}`)
const unknownFields = fc.dictionary(names, fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean()), {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
})
const unknownCodes = fc.stringMatching(/^[A-Z][A-Za-z]{2,12}\.New[A-Za-z0-9]{1,12}$/)

async function checkReply(api: LoadedApi, operation: OperationContract, body: Json, example: Json): Promise<void> {
  const payload = payloadOf(operation, body)
  const override = api.packages.operationMock(operation.functionName).reply(payload as object)
  const { data, error } = await call(api, operation, { overrides: [override] })
  assert.equal(error, undefined, String(error))
  assert.deepEqual(data, merged(payloadOf(operation, example), payload))
}

/** `.reply()` lays members over the example's; everything else replaces. */
function merged(base: unknown, over: unknown): unknown {
  if (!isObject(base) || !isObject(over)) return over
  const keys = [...new Set([...Object.keys(base), ...Object.keys(over)])]
  return Object.fromEntries(
    keys.map((key) => [key, Object.hasOwn(over, key) ? merged(base[key], over[key]) : base[key]]),
  )
}

async function checkResolver(api: LoadedApi, operation: OperationContract, body: Json): Promise<void> {
  const payload = payloadOf(operation, body)
  const { data, error } = await call(api, operation, { mock: { resolve: { [operation.id]: () => payload } } })
  assert.equal(error, undefined, String(error))
  assert.deepEqual(data, payload)
}

interface WithUnknown {
  readonly response: ResponseContract
  readonly content: ContentContract
  readonly body: Json
  readonly unknown: Readonly<Record<string, Json>>
}

async function checkUnknownFields(
  api: LoadedApi,
  operation: OperationContract,
  { response, content, body, unknown }: WithUnknown,
) {
  const grown = grow(payloadOf(operation, body), unknown)
  const wire =
    operation.payload === undefined ? grown : { ...(body as object), [operation.payload.slice(1)]: grown as Json }
  const headers = { 'content-type': content.mediaType }
  const answer = async () => new Response(JSON.stringify(wire), { status: Number(response.status), headers })
  const { data, error } = await call(api, operation, { answer })
  assert.equal(error, undefined, String(error))
  assert.deepEqual(data, grown)
}

/** The payload with more members; where it is a list, its items. */
function grow(payload: unknown, unknown: Readonly<Record<string, Json>>): unknown {
  if (Array.isArray(payload)) return payload.map((item) => grow(item, unknown))
  return isObject(payload) ? { ...payload, ...unknown } : payload
}

async function checkUnknownCode(api: LoadedApi, operation: OperationContract, code: string): Promise<void> {
  const [first] = operation.errors
  const status = first?.status ?? 400
  const override = api.packages.operationMock(operation.functionName).error(code, { status, message: 'news' })
  const error = errorOf(await call(api, operation, { overrides: [override] }))
  assert.deepEqual([error.name, error.code, error.status], ['ApiError', code, status])
  assert.equal(error.message, 'news')
}
