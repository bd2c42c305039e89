import assert from 'node:assert/strict'
import type { ContentContract, ErrorContract, OperationContract } from '../../contract/contract.ts'
import { bareType, distinctEntries, entryName, isXml, responseFor } from '../../contract/select.ts'
import { itemId } from '../../coverage/item.ts'
import { errorOf, expectApiError } from '../../expect/expect-api-error.ts'
import { expectDocumented, expectFailureBody } from '../../expect/expect-response.ts'
import { call, onlyExchange } from '../../wire/call.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import { mediaTypeOf } from '../../wire/recorder.ts'
import { readXml } from '../../wire/xml.ts'
import { type ContractCase, caseMaker, type OperationCases } from '../contract-case.ts'

/** Every catalogued code, in every form that its response has, returned and thrown. */
export const catalogueCases: OperationCases = (api, operation) => {
  const make = caseMaker(operation, 'errors')
  return distinctEntries(operation).flatMap((entry): ContractCase[] => {
    const name = entryName(entry)
    const [first, ...others] = entry.response.contents
    if (!first) return []
    const proves = [itemId('error', operation, name), ...responseItems(operation, entry, first)]
    return [
      make(`${name} as ${first.mediaType}`, proves, () => checkReturned(api, operation, entry, first)),
      ...others.map((content) =>
        make(`${name} as ${content.mediaType}`, responseItems(operation, entry, content), () =>
          checkReturned(api, operation, entry, content),
        ),
      ),
      ...Object.entries(entry.messages).map(([language, message]) =>
        make(`${name} in ${language}`, [itemId('error', operation, `${name} in ${language}`)], () =>
          checkReturned(api, operation, { ...entry, message }, first, language),
        ),
      ),
      make(`${name} thrown`, [], () => checkThrown(api, operation, entry)),
    ]
  })
}

/** What an error's answer proves of the operation's documented response. */
function responseItems(
  operation: OperationContract,
  { status }: ErrorContract,
  { mediaType }: ContentContract,
): string[] {
  const response = responseFor(operation, status)
  const documented = response?.contents.find((content) => bareType(content.mediaType) === bareType(mediaType))
  if (!response || !documented) return []
  const place = `${response.status} ${documented.mediaType}`
  return [
    itemId('response', operation, place),
    ...response.headers.map(({ name }) => itemId('header', operation, `${place} ${name}`)),
  ]
}

function override(api: LoadedApi, operation: OperationContract, { code, parameter }: ErrorContract) {
  return api.packages
    .operationMock(operation.functionName)
    .error(code, { ...(parameter !== undefined && { parameter }) })
}

async function checkReturned(
  api: LoadedApi,
  operation: OperationContract,
  entry: ErrorContract,
  content: ContentContract,
  language?: string,
) {
  const { languageHeader } = entry.envelope
  const chosen = languageHeader !== undefined && language !== undefined ? { [languageHeader]: language } : {}
  const outcome = await call(api, operation, {
    overrides: [override(api, operation, entry)],
    client: { headers: { accept: content.mediaType, ...chosen } },
  })
  const { response: received } = onlyExchange(outcome)
  assert.equal(mediaTypeOf(received.headers.get('content-type')), bareType(content.mediaType), 'media type')
  expectApiError(operation, entry, { error: errorOf(outcome), received })
  await expectDocumented(api, operation, received)
  await expectFailureBody(api, entry.response, received)
  if (isXml(content.mediaType) && content.xmlRoot !== undefined) {
    assert.equal(readXml(received.body).root, content.xmlRoot, 'root element')
  }
}

async function checkThrown(api: LoadedApi, operation: OperationContract, entry: ErrorContract): Promise<void> {
  const calling = call(api, operation, { overrides: [override(api, operation, entry)], throwOnError: true })
  await assert.rejects(calling, (error: unknown) => {
    const { code, retryable, status } = errorOf({ data: undefined, error })
    assert.deepEqual(
      { code, retryable, status },
      { code: entry.code, retryable: entry.retryable, status: entry.status },
    )
    return true
  })
}
