import { expect } from 'vitest'
import { addresses, callers, clusters } from '../cloud/test-cloud.ts'
import { answerOf, type ClientCase, fails, failsOnce, ifChosen, succeeds } from './client-case.ts'
import { readKubeconfig } from './read-kubeconfig.ts'

const api = 'tke'
const { running, starting, unknown, regional } = clusters.tke
const { main, temporary, powerless, wrongSecret, expired, unknown: stranger } = callers
const status = 200

/** What every client of TKE sees. The status is 200 whatever happens. */
export const tkeCases: readonly ClientCase[] = [
  succeeds('the private address unless asked', { api, call: { credentials: main, clusterId: running } }, (answer) => {
    expect(readKubeconfig(answer.kubeconfig)).toMatchObject({
      server: `https://${addresses.private}`,
      context: `${running}-1234567890123456-context-default`,
    })
    expect(answer.requestId).toMatch(/^[\da-f-]{36}$/)
  }),
  ...(['public', 'private'] as const).map((network) =>
    succeeds(
      `the ${network} address`,
      { api, call: { credentials: main, clusterId: running, network } },
      ({ kubeconfig }) => {
        expect(readKubeconfig(kubeconfig).server).toBe(`https://${addresses[network]}`)
      },
    ),
  ),
  succeeds('a temporary key (token)', { api, call: { credentials: temporary, clusterId: running } }, (answer) => {
    expect(readKubeconfig(answer.kubeconfig).context).toContain(running)
  }),
  {
    title: 'the same file on every call, and one with another certificate for another account',
    run: async (client, cloud) => {
      const ask = async () =>
        answerOf(await client.call({ url: cloud.url(api), credentials: main, clusterId: running })).kubeconfig
      expect(await ask()).toBe(await ask())
    },
  },
  fails(
    'the cluster is missing',
    { api, call: { credentials: main } },
    { code: 'MissingParameter', status, message: 'The request is missing a required parameter `ClusterId`.' },
  ),
  fails(
    'an unknown cluster',
    { api, call: { credentials: main, clusterId: unknown } },
    { code: 'ResourceNotFound.ClusterNotFound', status, message: 'cluster' },
  ),
  fails(
    'a cluster that is not running',
    { api, call: { credentials: main, clusterId: starting } },
    { code: 'ResourceUnavailable.ClusterInAbnormalStat', status, message: '' },
  ),
  fails(
    'a wrong secret',
    { api, call: { credentials: wrongSecret, clusterId: running } },
    { code: 'AuthFailure.SignatureFailure', status, message: 'The provided credentials could not be validated.' },
  ),
  fails(
    'an unknown key',
    { api, call: { credentials: stranger, clusterId: running } },
    { code: 'AuthFailure.SecretIdNotFound', status, message: 'The SecretId is not found' },
  ),
  fails(
    'a wrong token',
    { api, call: { credentials: { ...temporary, securityToken: 'mock-other-token' }, clusterId: running } },
    { code: 'AuthFailure.TokenFailure', status, message: 'Token verification failed' },
  ),
  fails(
    'a token that has ended',
    { api, call: { credentials: expired, clusterId: running } },
    { code: 'AuthFailure.TokenFailure', status, message: 'Token verification failed' },
  ),
  fails(
    'a sub-account without permission',
    { api, call: { credentials: powerless, clusterId: running } },
    { code: 'UnauthorizedOperation.CamNoAuth', status, message: 'tke:DescribeClusterKubeconfig' },
  ),
  ifChosen(
    'action',
    fails(
      'an unknown action',
      { api, call: { credentials: main, clusterId: running, action: 'DescribeNothing' } },
      { code: 'InvalidAction', status, message: 'The request action=`DescribeNothing` is invalid or not found' },
    ),
  ),
  ifChosen(
    'version',
    fails(
      'an unknown version',
      { api, call: { credentials: main, clusterId: running, version: '1999-01-01' } },
      { code: 'NoSuchVersion', status, message: 'The API version does not exist.' },
    ),
  ),
  ifChosen(
    'region',
    fails(
      'a region where the cluster is not',
      { api, call: { credentials: main, clusterId: regional, region: 'ap-tokyo' } },
      { code: 'ResourceNotFound.ClusterNotFound', status, message: '' },
    ),
  ),
  ifChosen(
    'region',
    fails(
      'what is no region',
      { api, call: { credentials: main, clusterId: running, region: 'mars' } },
      { code: 'InvalidParameterValue', status, message: 'X-TC-Region' },
    ),
  ),
  failsOnce(
    'throttling',
    { api, call: { credentials: main, clusterId: running }, scenario: { situation: 'throttled' } },
    { code: 'RequestLimitExceeded', status, message: 'frequency limit `20`' },
  ),
]
