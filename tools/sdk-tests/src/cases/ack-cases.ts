import { expect } from 'vitest'
import type { Answer } from '../clients/vendor-client.ts'
import { addresses, callers, clusters } from '../cloud/test-cloud.ts'
import { answerOf, type ClientCase, fails, failsOnce, succeeds } from './client-case.ts'
import { readKubeconfig } from './read-kubeconfig.ts'

const api = 'ack'
const { running, starting, unknown } = clusters.ack
const { main, temporary, capped, powerless } = callers
const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE

/** What every client of ACK sees. */
export const ackCases: readonly ClientCase[] = [
  succeeds('the public address unless asked', { api, call: { credentials: main, clusterId: running } }, (answer) => {
    expect(readKubeconfig(answer.kubeconfig).server).toBe(`https://${addresses.public}:6443`)
  }),
  ...(['public', 'private'] as const).map((network) =>
    succeeds(
      `the ${network} address`,
      { api, call: { credentials: main, clusterId: running, network } },
      ({ kubeconfig }) => {
        expect(readKubeconfig(kubeconfig).server).toBe(`https://${addresses[network]}:6443`)
      },
    ),
  ),
  succeeds('a temporary key (STS)', { api, call: { credentials: temporary, clusterId: running } }, ({ kubeconfig }) => {
    expect(readKubeconfig(kubeconfig).context).toBe(`kubernetes-admin-${running}`)
  }),
  succeeds('three years', { api, call: { credentials: main, clusterId: running } }, (answer) => {
    expectExpiration(answer, 3 * YEAR)
  }),
  {
    title: 'the same file on every call, a new one where minutes are asked for',
    run: async (client, cloud) => {
      const ask = async (minutes?: number) =>
        answerOf(await client.call({ url: cloud.url(api), credentials: main, clusterId: running, minutes })).kubeconfig
      expect(await ask()).toBe(await ask())
      expect(await ask(15)).not.toBe(await ask(15))
    },
  },
  ...[15, 4320].map((minutes) =>
    succeeds(`${minutes} minutes`, { api, call: { credentials: main, clusterId: running, minutes } }, (answer) => {
      expectExpiration(answer, minutes * MINUTE)
    }),
  ),
  ...[14, 4321].map((minutes) =>
    fails(
      `${minutes} minutes are refused`,
      { api, call: { credentials: main, clusterId: running, minutes } },
      { code: 'InvalidParameter', status: 400, message: '' },
    ),
  ),
  fails(
    'an unknown cluster',
    { api, call: { credentials: main, clusterId: unknown } },
    { code: 'ErrorClusterNotFound', status: 404, message: '' },
  ),
  {
    ...fails(
      'no cluster in the path',
      { api, call: { credentials: main, clusterId: '' } },
      { code: 'InvalidAction.NotFound', status: 404, message: 'Specified api is not found' },
    ),
    // Ours refuse to send it.
    isLeftOut: ({ name }) => name.startsWith('@cloud-kubeconfig/'),
  },
  fails(
    'a cluster that is not running',
    { api, call: { credentials: main, clusterId: starting } },
    { code: 'ErrorClusterState', status: 400, message: '' },
  ),
  fails(
    'a sub-account without permission',
    { api, call: { credentials: powerless, clusterId: running } },
    { code: 'StatusForbidden', status: 403, message: '' },
  ),
  succeeds(
    'an hour, where the permission ends at that',
    { api, call: { credentials: capped, clusterId: running, minutes: 60 } },
    (answer) => expectExpiration(answer, 60 * MINUTE),
  ),
  fails(
    'more than the permission allows',
    { api, call: { credentials: capped, clusterId: running, minutes: 61 } },
    { code: 'StatusForbidden', status: 403, message: '' },
  ),
  failsOnce(
    'throttling',
    { api, call: { credentials: main, clusterId: running }, scenario: { situation: 'throttled' } },
    { code: 'Throttling.User', status: 400, message: 'user flow control' },
  ),
]

/** To the minute: the answer says when its certificate ends. */
function expectExpiration({ kubeconfig, expiration = '' }: Answer, lifetime: number): void {
  const { certificate } = readKubeconfig(kubeconfig)
  expect(Date.parse(expiration)).toBe(certificate.validToDate.getTime())
  expect(Math.abs(Date.parse(expiration) - Date.now() - lifetime)).toBeLessThan(MINUTE)
}
