import { describeClusterKubeconfig as call, createTkeClient } from '@cloud-kubeconfig/tke-client'
import { describeClusterKubeconfig, tkeHandlers } from '@cloud-kubeconfig/tke-mocks'
import { expect, it } from 'vitest'
import { showServer } from '../../src/app/show-server.ts'
import { server } from '../../src/vitest-node/mock-server.ts'

const credentials = { accessKeyId: 'an-access-key-id', accessKeySecret: 'an-access-key-secret' }
const client = createTkeClient({ region: 'ap-singapore', credentials })
const body = { ClusterId: 'cls-65r1c5nu' }

it('answers where there is a document', async () => {
  document.body.innerHTML = '<main></main>'
  const main = document.querySelector('main') as HTMLElement
  await showServer(main, 'cls-65r1c5nu')
  expect(main.textContent).toBe('https://10.0.0.10')
})

it('checks the signature', async () => {
  server.use(...tkeHandlers({ verify: { credentials }, log: () => {} }))
  expect((await call({ client, body })).error).toBeUndefined()
  const other = createTkeClient({ region: 'ap-singapore', credentials: { ...credentials, accessKeySecret: 'other' } })
  expect((await call({ client: other, body })).error?.code).toBe('AuthFailure.SignatureFailure')
})

it('shows request and response, of whichever realm', async () => {
  const { request, response } = await call({ client, body })
  expect(request?.headers.get('authorization')).toMatch(/^TC3-HMAC-SHA256 Credential=an-access-key-id\//)
  expect([response?.status, response?.headers.get('content-type')]).toEqual([200, 'application/json'])
})

it('ends by the document’s own signals and by time', async () => {
  server.use(describeClusterKubeconfig.delay(60_000))
  const controller = new AbortController()
  const aborted = call({ client, body, signal: controller.signal })
  controller.abort()
  expect((await aborted).error?.code).toBe('Aborted')
  expect((await call({ client, body, timeout: 50 })).error?.code).toBe('Timeout')
})

it('fails as the network does', async () => {
  server.use(describeClusterKubeconfig.networkError())
  expect((await call({ client, body, retries: false })).error?.code).toBe('NetworkError')
})
