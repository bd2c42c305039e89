import { expect, it } from 'vitest'
import { createMock, type MockOptions, type OperationMockDescriptor } from '../src/index.ts'
import { ens, ensOperations } from './fixtures/ens-api.ts'
import { ensRequest } from './fixtures/requests.ts'

/** A server hands out the same frozen answer again and again; it is written once, which nobody may notice. */
function callerOf(
  answer: unknown,
  options: MockOptions = { seed: 1 },
  operations: readonly OperationMockDescriptor[] = ensOperations,
): (accept?: string) => Promise<{ id: string | null | undefined; text: string | undefined }> {
  const mock = createMock(ens, operations, { ...options, resolve: { DescribeClusterUserKubeconfig: () => answer } })
  return async (accept = 'application/json') => {
    const request = ensRequest('DescribeClusterUserKubeconfig', 'ClusterId=eck-1', { headers: { accept } })
    const response = await mock.handle(request)
    return { id: response?.headers.get('x-acs-request-id'), text: await response?.text() }
  }
}

const Config = 'a: <1>\nb: "ü"\n'

it('has another request id each time, in the header and in the body', async () => {
  const call = callerOf(Object.freeze({ Config }))
  const answers = [await call(), await call(), await call()]
  expect(new Set(answers.map(({ id }) => id)).size).toBe(3)
  for (const { id, text } of answers) expect(JSON.parse(text ?? '')).toEqual({ Config, RequestId: id })
})

it('is the same as one that is not frozen', async () => {
  const [frozen, open] = [callerOf(Object.freeze({ Config })), callerOf({ Config })]
  for (const accept of ['application/json', 'text/xml', 'application/json', 'text/xml']) {
    expect(await frozen(accept)).toEqual(await open(accept))
  }
})

it('keeps a request id of its own', async () => {
  const call = callerOf(Object.freeze({ Config, RequestId: 'R-1' }))
  for (const { id, text } of [await call(), await call()]) {
    expect([id, JSON.parse(text ?? '').RequestId]).toEqual(['R-1', 'R-1'])
  }
})

it('escapes a request id that needs it', async () => {
  const odd = '"<1>"'
  const operations = ensOperations.map((operation) => ({
    ...operation,
    successes: operation.successes.map((success) => ({
      ...success,
      content: success.content.map((content) => ({ ...content, examples: { example: { RequestId: odd, Config } } })),
    })),
  }))
  const call = callerOf(Object.freeze({ Config }), {}, operations)
  expect(JSON.parse((await call()).text ?? '')).toEqual({ Config, RequestId: odd })
  expect((await call('text/xml')).text).toContain('<RequestId>"&lt;1&gt;"</RequestId>')
})

it('is written anew where it can change: not frozen, or holding what is not', async () => {
  const open = { Config: 'a' }
  const call = callerOf(open)
  expect((await call()).text).toContain('"a"')
  open.Config = 'b'
  expect((await call()).text).toContain('"b"')
  const inner = { Name: 'a' }
  const outer = Object.freeze({ Nodes: [inner], Total: 1 })
  const mock = createMock(ens, ensOperations, { resolve: { DescribeClusterNodes: () => outer } })
  const names = async () =>
    (await (await mock.handle(ensRequest('DescribeClusterNodes', 'ClusterId=eck-1')))?.json())?.Nodes[0].Name
  expect(await names()).toBe('a')
  inner.Name = 'b'
  expect(await names()).toBe('b')
})

it('is checked against the document also when it is frozen', async () => {
  const call = callerOf(Object.freeze({ Config: 1 }))
  for (let time = 0; time < 2; time++) await expect(call()).rejects.toThrow('The document forbids this answer')
})
