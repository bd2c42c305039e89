import { isTransportError } from '@cloud-kubeconfig/core'
import type { Damage, MockOptions } from '@cloud-kubeconfig/mock-kit'
import { describe, expect, it } from 'vitest'
import { call } from '../src/wire/call.ts'
import { loadApis } from '../src/wire/loaded-api.ts'

/** What the client makes of an answer that was spoiled on its way: a typed error that says what came instead. */
const damages: readonly (readonly [Damage, { readonly status: number; readonly says: RegExp }])[] = [
  ['truncated', { status: 200, says: /broken or truncated application\/json/ }],
  ['empty', { status: 200, says: /the body is empty/ }],
  ['content-type', { status: 200, says: /the body is text\/plain .* not application\/json/ }],
  ['bad-gateway', { status: 502, says: /502.*the body is text\/html/ }],
]

const operations = (await loadApis()).flatMap((api) =>
  api.contract.operations.map((operation) => [`${api.contract.id} ${operation.id}`, api, operation] as const),
)

describe.each(operations)('%s', (_, api, operation) => {
  const errorWith = async (mock: MockOptions, timeout?: number) => {
    const { error, data } = await call(api, operation, {
      mock,
      client: { ...(timeout !== undefined && { timeout }) },
    })
    expect(data).toBeUndefined()
    if (!isTransportError(error)) throw new Error(`not a TransportError: ${String(error)}`)
    return error
  }

  it.each(damages)('%s', async (malformed, { status, says }) => {
    expect(await errorWith({ malformed })).toMatchObject({
      code: 'MalformedResponse',
      status,
      message: expect.stringMatching(says),
      retryable: status >= 500,
      operation: operation.id,
    })
  })

  it('no network', async () => {
    expect(await errorWith({ networkError: true })).toMatchObject({ code: 'NetworkError', retryable: true })
  })

  it('an answer that takes too long', async () => {
    expect(await errorWith({ latency: 10_000 }, 50)).toMatchObject({ code: 'Timeout' })
  })
})
