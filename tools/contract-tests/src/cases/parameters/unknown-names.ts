import assert from 'node:assert/strict'
import type { OperationContract, ParameterContract } from '../../contract/contract.ts'
import { answerTo, isJson } from '../../contract/select.ts'
import { itemId } from '../../coverage/item.ts'
import { situationItems } from '../../coverage/situation-item.ts'
import { errorOf, expectApiError } from '../../expect/expect-api-error.ts'
import { expectSuccess } from '../../expect/expect-success.ts'
import { oracleOf } from '../../schema/oracle.ts'
import { call, onlyExchange } from '../../wire/call.ts'
import { callerArguments, requiredValues, withValue } from '../../wire/given-values.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'

const unknownName = 'X-Not-In-The-Document'

/** A name that the document does not know: refused only where a schema is closed. */
export const unknownNameCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'parameters')
  const places: ParameterContract['in'][] = ['query', 'header', ...(jsonBody(operation) ? ['body' as const] : [])]
  return places.map((place) => {
    const isClosed = place === 'body' && !isAllowedInBody(api, operation)
    const entry = isClosed ? answerTo(operation, 'unknown-parameter', unknownName) : undefined
    const proves = [
      itemId('parameter', operation, `${place}: unknown name`),
      ...(entry ? situationItems(operation, entry, 'unknown-parameter') : []),
    ]
    return make(`${place}: unknown name is ${isClosed ? 'unknown-parameter' : 'accepted'}`, proves, () =>
      isClosed ? checkRefused(api, operation, place) : checkAccepted(api, operation, place),
    )
  })
}

function jsonBody({ body }: OperationContract) {
  return body?.contents.find(({ mediaType, schema }) => isJson(mediaType) && schema)
}

function isAllowedInBody({ contract }: LoadedApi, operation: OperationContract): boolean {
  const schema = jsonBody(operation)?.schema
  assert.ok(schema)
  const { body } = callerArguments(operation, withUnknown(operation, 'body'))
  return oracleOf(contract.document).judge(schema, body).valid
}

function withUnknown(operation: OperationContract, place: ParameterContract['in']) {
  return withValue(requiredValues(operation), { name: unknownName, in: place }, 'something')
}

async function checkAccepted(
  api: LoadedApi,
  operation: OperationContract,
  place: ParameterContract['in'],
): Promise<void> {
  const values = withUnknown(operation, place)
  expectSuccess(operation, await call(api, operation, { values }))
  expectSuccess(operation, await call(api, operation, { values, validated: false }))
}

async function checkRefused(
  api: LoadedApi,
  operation: OperationContract,
  place: ParameterContract['in'],
): Promise<void> {
  const values = withUnknown(operation, place)
  const refused = await call(api, operation, { values })
  assert.equal(errorOf(refused).name, 'ValidationError')
  assert.equal(refused.exchanges.length, 0, 'a refused request was sent')

  const outcome = await call(api, operation, { values, validated: false })
  const entry = answerTo(operation, 'unknown-parameter', unknownName)
  assert.ok(entry, 'the catalogue has no answer to unknown-parameter')
  const { response: received } = onlyExchange(outcome)
  expectApiError(operation, entry, { error: errorOf(outcome), received, parts: { parameter: unknownName } })
}
