import assert from 'node:assert/strict'
import type { ContentContract, OperationContract, ResponseContract } from '../contract/contract.ts'
import { bareType, isJson, isXml, responseFor } from '../contract/select.ts'
import { valueAt } from '../document/pointer.ts'
import { oracleOf } from '../schema/oracle.ts'
import type { LoadedApi } from '../wire/loaded-api.ts'
import { mediaTypeOf, type ReceivedResponse } from '../wire/recorder.ts'
import { readXml } from '../wire/xml.ts'
import { componentOf, type Validator, validatorOf } from './component-validator.ts'

/** The body of an answer as plain data, whatever its form. */
export function bodyOf({ headers, body }: ReceivedResponse): unknown {
  return isXml(mediaTypeOf(headers.get('content-type'))) ? readXml(body).value : JSON.parse(body)
}

/** Asserts what the document says of every answer: media type, headers, schema, and that the validators agree. */
export async function expectDocumented(
  { contract, packages }: LoadedApi,
  operation: OperationContract,
  received: ReceivedResponse,
): Promise<void> {
  const documented = responseFor(operation, received.status)
  assert.ok(documented, `${operation.id} documents no response with status ${received.status}`)
  expectHeaders({ contract, packages }, documented, received)
  if (documented.contents.length === 0) return assert.equal(received.body, '', 'this answer has no body')
  const content = contentOf(documented, received)
  if (!content.schema || !isJson(content.mediaType)) return
  const body: unknown = JSON.parse(received.body)
  const verdict = oracleOf(contract.document).judge(content.schema, body)
  assert.ok(verdict.valid, `the document forbids this ${received.status} body: ${verdict.text}`)
  // A failure inside a success status is none of the success's validator; its component has one of its own.
  if (contract.inside2xx !== undefined && valueAt(body, contract.inside2xx) !== undefined) return
  const validator = packages.validators[operation.id]?.responses?.[documented.status]
  assert.ok(validator, `the validators package has nothing for ${operation.id} ${documented.status}`)
  await expectValid(validator, body)
}

/** Asserts that a failure's body is what the document and the validator of its component allow. */
export async function expectFailureBody(
  api: LoadedApi,
  response: ResponseContract,
  received: ReceivedResponse,
): Promise<void> {
  const { schema, mediaType } = contentOf(response, received)
  if (!schema || !isJson(mediaType)) return
  const body: unknown = JSON.parse(received.body)
  const verdict = oracleOf(api.contract.document).judge(schema, body)
  assert.ok(verdict.valid, `the document forbids this failure: ${verdict.text}`)
  const component = componentOf(api, schema)
  if (component === undefined) return
  const validator = validatorOf(api, component)
  assert.ok(validator, `the validators package exports nothing for the component ${component}`)
  await expectValid(validator, body)
}

async function expectValid(validator: Validator, body: unknown): Promise<void> {
  const { issues } = await validator['~standard'].validate(body)
  assert.equal(issues, undefined, `the validator refuses what the document allows: ${JSON.stringify(issues)}`)
}

/** The documented content whose media type an answer bears. */
export function contentOf(response: ResponseContract, { headers }: ReceivedResponse): ContentContract {
  const type = mediaTypeOf(headers.get('content-type'))
  const content = response.contents.find(({ mediaType }) => bareType(mediaType) === type)
  const known = response.contents.map(({ mediaType }) => mediaType).join(', ')
  assert.ok(content, `content type ${headers.get('content-type')} is not one of ${known}`)
  // Where the document writes parameters (a charset), they are part of what the vendor's clients compare.
  if (content.mediaType.includes(';')) assert.equal(headers.get('content-type'), content.mediaType)
  return content
}

function expectHeaders({ contract }: LoadedApi, { headers }: ResponseContract, received: ReceivedResponse): void {
  for (const { name, required, schema } of headers) {
    const text = received.headers.get(name)
    if (text === null) {
      assert.ok(!required, `the answer has no header ${name}`)
      continue
    }
    if (schema?.value['type'] !== 'string') continue
    const verdict = oracleOf(contract.document).judge(schema, text)
    assert.ok(verdict.valid, `header ${name} is ${JSON.stringify(text)}: ${verdict.text}`)
  }
}
