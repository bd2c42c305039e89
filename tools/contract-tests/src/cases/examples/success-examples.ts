import assert from 'node:assert/strict'
import type { OperationContract } from '../../contract/contract.ts'
import { isSuccess, isXml, payloadOf, type ShownBody, shownBodies } from '../../contract/select.ts'
import { itemId } from '../../coverage/item.ts'
import { expectDocumented } from '../../expect/expect-response.ts'
import { expectData } from '../../expect/expect-success.ts'
import { call, onlyExchange } from '../../wire/call.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import { readXml, throughXml } from '../../wire/xml.ts'
import { caseMaker, type OperationCases } from '../contract-case.ts'

/** The mock asked for each success example gives exactly it, and the client hands out exactly its payload. */
export const successExampleCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'examples')
  return shownBodies(operation)
    .filter(isSuccess)
    .map((shown) => {
      const { response, content, example } = shown
      const place = `${response.status} ${content.mediaType}`
      const headers = response.headers.map(({ name }) => itemId('header', operation, `${place} ${name}`))
      const proves = [
        itemId('response', operation, place),
        itemId('example', operation, `${place} ${example.name}`),
        ...headers,
      ]
      return make(`${place} "${example.name}"`, proves, () => checkExample(api, operation, shown))
    })
}

async function checkExample(api: LoadedApi, operation: OperationContract, { response, content, example }: ShownBody) {
  const override = api.packages
    .operationMock(operation.functionName)
    .reply(undefined, { example: example.name, mediaType: content.mediaType, status: Number(response.status) })
  const outcome = await call(api, operation, {
    overrides: [override],
    client: { headers: { accept: content.mediaType } },
    // The validators describe JSON; a number that came as XML is a text.
    validated: !isXml(content.mediaType),
  })
  const { response: received } = onlyExchange(outcome)
  assert.equal(String(received.status), response.status, 'HTTP status')
  assert.equal(received.headers.get('content-type')?.toLowerCase().split(';')[0], content.mediaType.split(';')[0])
  await expectDocumented(api, operation, received)
  if (isXml(content.mediaType)) {
    const { root, value } = readXml(received.body)
    if (content.xmlRoot !== undefined) assert.equal(root, content.xmlRoot, 'root element')
    assert.deepEqual(value, throughXml(example.value))
    assert.deepEqual(outcome.data, throughXml(payloadOf(operation, example.value)))
    return
  }
  assert.deepEqual(JSON.parse(received.body), example.value)
  expectData(operation, outcome, example.value)
}
