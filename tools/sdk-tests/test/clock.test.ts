import { startMockCloud } from '@cloud-kubeconfig/mock-cloud'
import { describe, expect, onTestFinished, test } from 'vitest'
import { answerOf, expectFailure } from '../src/cases/client-case.ts'
import { useTestCloud } from '../src/cases/run-cases.ts'
import { withClock } from '../src/cases/with-clock.ts'
import { csSdk } from '../src/clients/ack/cs-sdk.ts'
import { popRoa } from '../src/clients/ack/pop-roa.ts'
import { openapiClient } from '../src/clients/ens/openapi-client.ts'
import { popRpc } from '../src/clients/ens/pop-rpc.ts'
import { ownClients } from '../src/clients/own/own-clients.ts'
import { tencentInternational } from '../src/clients/tke/tencent-international.ts'
import { tencentSdk } from '../src/clients/tke/tencent-sdk.ts'
import type { VendorClient } from '../src/clients/vendor-client.ts'
import { callers, clusters } from '../src/cloud/test-cloud.ts'

const cloud = useTestCloud()

interface Window {
  readonly client: VendorClient
  readonly api: 'ack' | 'ens' | 'tke'
  /** Minutes that the clock may be wrong. */
  readonly allowed: number
}

const ens = { method: 'POST', parameters: 'query' } as const
const tencent = { reqMethod: 'POST' } as const

const windows: readonly Window[] = [
  { client: csSdk('v3'), api: 'ack', allowed: 15 },
  { client: csSdk('v2'), api: 'ack', allowed: 15 },
  { client: popRoa, api: 'ack', allowed: 15 },
  { client: openapiClient({ ...ens, signature: 'v3' }), api: 'ens', allowed: 15 },
  { client: openapiClient({ ...ens, signature: 'v2' }), api: 'ens', allowed: 31 },
  { client: popRpc('POST'), api: 'ens', allowed: 31 },
  { client: tencentSdk({ ...tencent, signMethod: 'TC3-HMAC-SHA256' }), api: 'tke', allowed: 5 },
  { client: tencentSdk({ ...tencent, signMethod: 'HmacSHA1' }), api: 'tke', allowed: 5 },
  { client: tencentInternational(), api: 'tke', allowed: 5 },
]

const expired = {
  ack: { code: 'InvalidTimeStamp.Expired', status: 400, message: 'Specified time stamp or date value is expired.' },
  ens: { code: 'InvalidTimeStamp.Expired', status: 400, message: 'Specified time stamp or date value is expired.' },
  tke: { code: 'AuthFailure.SignatureExpire', status: 200, message: 'xpire' },
}

describe.each(windows)('$client.name, a clock that is wrong', ({ client, api, allowed }) => {
  const call = (minutes: number) =>
    withClock(minutes, () =>
      client.call({ url: cloud().url(api), credentials: callers.main, clusterId: clusters[api].running }),
    )

  test.each([-1, 1])(`by ${allowed - 1} minutes times %i does not matter`, async (direction) => {
    answerOf(await call(direction * (allowed - 1)))
  })

  test.each([-1, 1])(`by ${allowed + 1} minutes times %i is refused`, async (direction) => {
    expectFailure(await call(direction * (allowed + 1)), expired[api])
  })
})

test.each(['ack', 'ens', 'tke'] as const)('our client of %s corrects a clock that is wrong by a day', async (api) => {
  const outcome = await withClock(24 * 60, () =>
    ownClients[api].call({ url: cloud().url(api), credentials: callers.main, clusterId: clusters[api].running }),
  )
  expect(answerOf(outcome).kubeconfig).toContain('apiVersion: v1')
})

describe.each([-1, 1])('a cloud whose clock is wrong, by %i days', (days) => {
  const now = () => new Date(Date.now() + days * 24 * 60 * 60_000)

  test.each(['ack', 'ens', 'tke'] as const)('corrects our client of %s', async (api) => {
    const own = await startMockCloud({ now })
    onTestFinished(() => own.close())
    const call = { url: own.urls[api] ?? '', credentials: callers.main, clusterId: clusters[api].running }
    const outcome = await ownClients[api].call(call)
    expect(answerOf(outcome).kubeconfig).toContain('apiVersion: v1')
  })
})
