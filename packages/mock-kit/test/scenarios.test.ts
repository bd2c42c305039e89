import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { createHandlers, createMock, type Damage, defineOperationMock } from '../src/index.ts'
import { tkeRequest } from './fixtures/requests.ts'
import { describeClusterKubeconfig, tke, tkeOperations } from './fixtures/tke-api.ts'

const mock = defineOperationMock<{ Kubeconfig: string; RequestId: string }>(tke, describeClusterKubeconfig)
const request = () => tkeRequest('DescribeClusterKubeconfig')

const spoiled: Record<Damage, { status: number; type: string; text: RegExp }> = {
  truncated: { status: 200, type: 'application/json', text: /^\{"Response":\{"Kubeconfig".*[^}]$/s },
  empty: { status: 200, type: 'application/json', text: /^$/ },
  'content-type': { status: 200, type: 'text/plain', text: /^\{"Response":.*\}\}$/s },
  'bad-gateway': { status: 502, type: 'text/html', text: /<h1>502 Bad Gateway<\/h1>/ },
}

describe.each(Object.entries(spoiled))('malformed: %s', (name, { status, type, text }) => {
  const damage = name as Damage
  const expectSpoiled = async (response: Response | undefined) => {
    expect([response?.status, response?.headers.get('content-type')]).toEqual([status, type])
    expect(await response?.text()).toMatch(text)
  }

  it('for one operation', async () => {
    const handlers = [mock.malformed(damage, { once: true }), ...createHandlers(tke, tkeOperations)]
    await expectSpoiled(await getResponse(handlers, request()))
    expect((await getResponse(handlers, request()))?.status).toBe(200)
  })

  it('for a whole API', async () => {
    await expectSpoiled(await createMock(tke, tkeOperations, { malformed: damage }).handle(request()))
  })
})

it('spoils the payload that it was told to', async () => {
  const [handler] = [mock.malformed('content-type', { example: 'public' })]
  expect(await (await getResponse([handler], request()))?.text()).toContain('203.0.113.10')
})

it('networkError fails every call of an API', async () => {
  const response = await createMock(tke, tkeOperations, { networkError: true }).handle(request())
  expect(response?.type).toBe('error')
  const [handler] = createHandlers(tke, tkeOperations, { networkError: true, malformed: 'truncated' })
  expect((await getResponse(handler ? [handler] : [], request()))?.type).toBe('error')
})
