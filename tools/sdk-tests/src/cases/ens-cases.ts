import { expect } from 'vitest'
import { addresses, callers, clusters } from '../cloud/test-cloud.ts'
import { answerOf, type ClientCase, fails, failsOnce, ifChosen, succeeds } from './client-case.ts'
import { readKubeconfig } from './read-kubeconfig.ts'

const api = 'ens'
const { running, starting, unknown } = clusters.ens
const { main, temporary, powerless } = callers

/** What every client of ENS sees. */
export const ensCases: readonly ClientCase[] = [
  succeeds('the public address unless asked', { api, call: { credentials: main, clusterId: running } }, (answer) => {
    expect(readKubeconfig(answer.kubeconfig)).toMatchObject({
      server: `https://${addresses.public}:6443`,
      context: running,
    })
    expect(answer.requestId).toMatch(/^[\dA-F-]{36}$/)
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
    expect(readKubeconfig(kubeconfig).context).toBe(running)
  }),
  {
    title: 'the same file on every call',
    run: async (client, cloud) => {
      const ask = async () =>
        answerOf(await client.call({ url: cloud.url(api), credentials: main, clusterId: running })).kubeconfig
      expect(await ask()).toBe(await ask())
    },
  },
  fails(
    'the cluster is missing',
    { api, call: { credentials: main } },
    { code: 'MissingClusterId', status: 400, message: 'ClusterId is mandatory for this action.' },
  ),
  fails(
    'an unknown cluster',
    { api, call: { credentials: main, clusterId: unknown } },
    { code: 'ClusterNotFound', status: 400, message: '' },
  ),
  fails(
    'a cluster that is not running',
    { api, call: { credentials: main, clusterId: starting } },
    { code: 'CallInterface', status: 400, message: 'Call Interface Happen Error.' },
  ),
  fails(
    'a sub-account without permission',
    { api, call: { credentials: powerless, clusterId: running } },
    { code: 'NoPermission', status: 400, message: 'Permission denied.' },
  ),
  ifChosen(
    'action',
    fails(
      'an unknown action',
      { api, call: { credentials: main, clusterId: running, action: 'DescribeNothing' } },
      { code: 'InvalidAction.NotFound', status: 404, message: 'Specified api is not found' },
    ),
  ),
  failsOnce(
    'throttling',
    { api, call: { credentials: main, clusterId: running }, scenario: { situation: 'throttled' } },
    { code: 'Throttling.User', status: 400, message: 'user flow control' },
  ),
]
