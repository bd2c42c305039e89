import { getResponse } from 'msw'
import { afterEach, expect, expectTypeOf, it } from 'vitest'
import { createHandlers, createMock, defineOperationMock, recordCalls } from '../src/index.ts'
import { v1Request } from './fixtures/older-signatures.ts'
import { getPet, pets } from './fixtures/pets-api.ts'
import { tkeRequest } from './fixtures/requests.ts'
import {
  type KubeconfigData,
  type KubeconfigErrorCode,
  type KubeconfigPayload,
  describeClusterKubeconfig as kubeconfigOperation,
  tke,
  tkeOperations,
} from './fixtures/tke-api.ts'

const describeClusterKubeconfig = defineOperationMock<KubeconfigPayload, KubeconfigErrorCode, KubeconfigData>(
  tke,
  kubeconfigOperation,
)
/** As a module is: with other things in it. */
const mocks = { describeClusterKubeconfig, tkeHandlers: () => [], version: '1.0.0', nothing: null }

const mock = recordCalls(mocks)
afterEach(() => mock.clear())

const ask = (body?: unknown) => tkeRequest('DescribeClusterKubeconfig', body)

it('holds what the document knows of each call, and how it ended', async () => {
  const handlers = createHandlers(tke, tkeOperations)
  const overridden = [describeClusterKubeconfig.error('RequestLimitExceeded', { once: true }), ...handlers]
  await getResponse(overridden, ask())
  await getResponse(overridden, ask({ ClusterId: 'cls-2', IsExtranet: true }))
  await getResponse([describeClusterKubeconfig.networkError()], ask())

  expect(mock.calls.describeClusterKubeconfig).toEqual([
    {
      path: {},
      query: {},
      headers: { 'X-TC-Region': 'ap-singapore' },
      body: { ClusterId: 'cls-65r1c5nu' },
      outcome: { status: 200, code: 'RequestLimitExceeded' },
    },
    expect.objectContaining({ body: { ClusterId: 'cls-2', IsExtranet: true }, outcome: { status: 200 } }),
    expect.objectContaining({ outcome: { status: 0 } }),
  ])
})

it('has the types of the document', () => {
  const [call] = mock.calls.describeClusterKubeconfig
  expectTypeOf(call?.body).toEqualTypeOf<KubeconfigData['body'] | undefined>()
  expectTypeOf(mock.calls).toHaveProperty('describeClusterKubeconfig')
  expectTypeOf(mock.calls).not.toHaveProperty('version')
})

it('holds who signed, and nothing of the signature', async () => {
  const verify = {
    credentials: { accessKeyId: 'key-1', accessKeySecret: 'secret-1' },
    now: () => new Date(1768464000000),
  }
  const ownMock = createMock(tke, tkeOperations, { verify, log: () => {} })
  await ownMock.handle(v1Request({ ClusterId: 'cls-1', Token: 'token-1' }))
  await ownMock.handle(v1Request({ ClusterId: 'cls-1' }))
  expect(mock.calls.describeClusterKubeconfig).toMatchObject([
    { accessKeyId: 'key-1', outcome: { code: 'AuthFailure.TokenFailure' } },
    { accessKeyId: 'key-1', body: { ClusterId: 'cls-1' }, outcome: { status: 200 } },
  ])
  expect(JSON.stringify(mock.calls)).not.toMatch(/token-1|Signature|secret/)
})

it('keeps calls that the document forbids apart', async () => {
  const ownMock = createMock(tke, tkeOperations)
  await ownMock.handle(ask({ ClusterId: 'cls-1', IsExtranet: 'yes' }))
  expect(mock.calls.describeClusterKubeconfig).toEqual([])
  expect(mock.invalid.describeClusterKubeconfig).toMatchObject([
    { body: { ClusterId: 'cls-1', IsExtranet: 'yes' }, problem: expect.stringContaining('IsExtranet') },
  ])
})

it('hides what the document marks as secret, and API keys', async () => {
  const operation = {
    ...getPet,
    method: 'POST',
    parameters: [...getPet.parameters, { name: 'pin', in: 'query', required: false, types: ['string'], secret: true }],
    body: { required: false, mediaTypes: ['application/json'] },
    secrets: ['/owners/*/password', '/note'],
  } as const
  const api = { ...pets, schemes: { key: { type: 'apiKey', in: 'query', name: 'key' } } } as const
  const pet = defineOperationMock(api, operation)
  const recorder = recordCalls({ pet })
  await createMock(api, [operation]).handle(
    new Request('https://api.pets.example/v1/pets/1?key=k-1&pin=p-1&other=x', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ owners: [{ name: 'Ann', password: 's-1' }, { password: 's-2' }], note: { deep: 's-3' } }),
    }),
  )
  expect(recorder.calls.pet).toMatchObject([
    {
      path: { petId: 1 },
      query: { key: '***', pin: '***', other: 'x' },
      body: { owners: [{ name: 'Ann', password: '***' }, { password: '***' }], note: '***' },
    },
  ])
})

it('forgets, and stops', async () => {
  const ownMock = createMock(tke, tkeOperations)
  const other = recordCalls(mocks)
  await ownMock.handle(ask())
  other.stop()
  await ownMock.handle(ask())
  expect([mock.calls.describeClusterKubeconfig.length, other.calls.describeClusterKubeconfig.length]).toEqual([2, 1])
  other.clear()
  expect(other.calls.describeClusterKubeconfig).toEqual([])
})
