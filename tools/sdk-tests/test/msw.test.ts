import { ackHandlers } from '@cloud-kubeconfig/ack-mocks'
import { ensHandlers } from '@cloud-kubeconfig/ens-mocks'
import { onUnhandled, tkeHandlers } from '@cloud-kubeconfig/tke-mocks'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf, expectFailure } from '../src/cases/client-case.ts'
import { csSdk } from '../src/clients/ack/cs-sdk.ts'
import { firstRoaClient } from '../src/clients/ack/first-openapi-client.ts'
import { olderCsSdk } from '../src/clients/ack/older-cs-sdk.ts'
import { popRoa } from '../src/clients/ack/pop-roa.ts'
import { openapiClient } from '../src/clients/ens/openapi-client.ts'
import { popRpc } from '../src/clients/ens/pop-rpc.ts'
import { rpcClient } from '../src/clients/ens/rpc-client.ts'
import { tencentCapi } from '../src/clients/tke/tencent-capi.ts'
import { tencentInternational } from '../src/clients/tke/tencent-international.ts'
import { tencentGeneric, tencentSdk } from '../src/clients/tke/tencent-sdk.ts'
import { callers, clusters } from '../src/cloud/test-cloud.ts'

/** The mocks in the process of the SDK, on the vendors' own hosts: nothing is sent. */
const { main, temporary, wrongSecret } = callers
const options = { verify: { credentials: [main, temporary].map(knownKey) }, log: () => undefined }
const server = setupServer(...ackHandlers(options), ...ensHandlers(options), ...tkeHandlers(options))

beforeAll(() => server.listen(onUnhandled('error')))
afterAll(() => server.close())

const ens = { method: 'POST', parameters: 'query' } as const
const tencent = { reqMethod: 'POST' } as const

const apis = [
  {
    api: 'ack',
    url: 'http://cs.cn-hangzhou.aliyuncs.com',
    refusal: { code: 'SignatureDoesNotMatch', status: 400, message: 'Specified signature' },
    clients: [csSdk('v3'), csSdk('v2'), olderCsSdk('cs20151215-v2', 'v3'), firstRoaClient, popRoa],
  },
  {
    api: 'ens',
    url: 'http://ens.aliyuncs.com',
    refusal: { code: 'SignatureDoesNotMatch', status: 400, message: 'Specified signature' },
    clients: [
      openapiClient({ ...ens, signature: 'v3' }),
      openapiClient({ ...ens, signature: 'v2' }),
      rpcClient('POST', 'form'),
      popRpc('GET'),
      popRpc('POST'),
    ],
  },
  {
    api: 'tke',
    url: 'http://tke.tencentcloudapi.com',
    refusal: { code: 'AuthFailure.SignatureFailure', status: 200, message: 'could not be validated' },
    clients: [
      tencentSdk({ ...tencent, signMethod: 'TC3-HMAC-SHA256' }),
      tencentSdk({ ...tencent, signMethod: 'HmacSHA256' }),
      tencentGeneric({ reqMethod: 'GET', signMethod: 'TC3-HMAC-SHA256' }),
      tencentCapi({ isV3: false, method: 'POST', signatureMethod: 'sha1' }),
      tencentInternational(),
    ],
  },
] as const

describe.each(apis)('$api', ({ api, url, clients, refusal }) => {
  const clusterId = clusters[api].running

  describe.each(clients)('$name', (client) => {
    test.each([main, temporary])('is answered: $accessKeyId', async (credentials) => {
      expect(answerOf(await client.call({ url, credentials, clusterId })).kubeconfig).toContain('apiVersion: v1')
    })

    test('is refused with a wrong secret', async () => {
      expectFailure(await client.call({ url, credentials: wrongSecret, clusterId }), refusal)
    })
  })
})

function knownKey({ accessKeyId, accessKeySecret, securityToken }: typeof main) {
  return { accessKeyId, accessKeySecret, ...(securityToken !== undefined && { securityToken }) }
}
