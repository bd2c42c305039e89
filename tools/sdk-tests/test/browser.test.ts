import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserPage, openBrowserPage } from '../src/browser/browser-page.ts'
import { pageClient } from '../src/browser/page-client.ts'
import { ackCases } from '../src/cases/ack-cases.ts'
import { answerOf } from '../src/cases/client-case.ts'
import { ensCases } from '../src/cases/ens-cases.ts'
import { gatewayCases } from '../src/cases/gateway-cases.ts'
import { runCases, useTestCloud } from '../src/cases/run-cases.ts'
import { tkeCases } from '../src/cases/tke-cases.ts'
import { callers, clusters } from '../src/cloud/test-cloud.ts'

const cloud = useTestCloud()
let open: BrowserPage | undefined

beforeAll(async () => {
  open = await openBrowserPage()
})
afterAll(() => open?.close())

const page = () => {
  if (!open) throw new Error('The page is opened before the first test.')
  return open.page
}

runCases([pageClient('ack', page)], [...ackCases, ...gatewayCases('ack', clusters.ack.running)], cloud)
runCases([pageClient('ens', page)], [...ensCases, ...gatewayCases('ens', clusters.ens.running)], cloud)
runCases([pageClient('tke', page)], tkeCases, cloud)

test.each(['ack', 'ens', 'tke'] as const)('%s: a clock that is wrong by a day is corrected', async (api) => {
  await page().clock.install({ time: Date.now() + 24 * 60 * 60_000 })
  const call = { url: cloud().url(api), credentials: callers.main, clusterId: clusters[api].running }
  expect(answerOf(await pageClient(api, page).call(call)).kubeconfig).toContain('apiVersion: v1')
})
