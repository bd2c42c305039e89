import { expect, test } from 'vitest'
import { useTestCloud } from '../src/cases/run-cases.ts'
import { popRpc } from '../src/clients/ens/pop-rpc.ts'
import { ownClients } from '../src/clients/own/own-clients.ts'
import { tencentSdk } from '../src/clients/tke/tencent-sdk.ts'
import type { Outcome, VendorClient } from '../src/clients/vendor-client.ts'
import { callers, clusters } from '../src/cloud/test-cloud.ts'

const cloud = useTestCloud({ rateLimit: true })
const clientOfTke = tencentSdk({ signMethod: 'TC3-HMAC-SHA256', reqMethod: 'POST' })

/** Three times the documented number at once: more in a second than allowed, unless the machine is very slow. */
async function burst(client: VendorClient, api: 'ens' | 'tke', limit: number): Promise<string[]> {
  const call = { url: cloud().url(api), credentials: callers.main, clusterId: clusters[api].running }
  const outcomes = await Promise.all(Array.from({ length: limit * 3 }, () => client.call(call)))
  return outcomes.map((outcome) => outcome.failure?.code ?? 'answered')
}

const count = (codes: readonly string[], code: string): number => codes.filter((one) => one === code).length

test.each([
  { client: clientOfTke, api: 'tke', limit: 20, code: 'RequestLimitExceeded' },
  { client: ownClients.tke, api: 'tke', limit: 20, code: 'RequestLimitExceeded' },
  { client: popRpc('POST'), api: 'ens', limit: 100, code: 'Throttling.User' },
  { client: ownClients.ens, api: 'ens', limit: 100, code: 'Throttling.User' },
] as const)('$client.name: $limit requests a second are answered, no more', async ({ client, api, limit, code }) => {
  await cloud().reset()
  const codes = await burst(client, api, limit)
  // A burst may reach into the next second, whose requests are counted anew.
  expect(count(codes, 'answered')).toBeGreaterThanOrEqual(limit)
  expect(count(codes, code)).toBeGreaterThan(0)
  expect(count(codes, 'answered') + count(codes, code)).toBe(codes.length)
})

test("one user's requests are no other's", async () => {
  await cloud().reset()
  const codes = await burst(clientOfTke, 'tke', 20)
  expect(codes).toContain('RequestLimitExceeded')
  const call = { url: cloud().url('tke'), clusterId: clusters.tke.running }
  const other: Outcome = await clientOfTke.call({ ...call, credentials: callers.powerless })
  expect(other.failure?.code).toBe('UnauthorizedOperation.CamNoAuth')
})
