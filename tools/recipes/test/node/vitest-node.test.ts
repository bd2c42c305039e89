import { describeClusterKubeconfig, recordCalls } from '@cloud-kubeconfig/tke-mocks'
import { afterEach, expect, it } from 'vitest'
import { serverOfCluster } from '../../src/app/server-of-cluster.ts'
import { server } from '../../src/vitest-node/mock-server.ts'

const mock = recordCalls({ describeClusterKubeconfig })
afterEach(() => mock.clear())

it('answers with the document’s example', async () => {
  expect(await serverOfCluster('cls-65r1c5nu')).toBe('https://10.0.0.10')
})

it('answers with what a test wants', async () => {
  server.use(describeClusterKubeconfig.reply({ Kubeconfig: 'server: https://192.0.2.1' }))
  expect(await serverOfCluster('cls-65r1c5nu')).toBe('https://192.0.2.1')
})

it('answers with every documented error, and a test sees what was asked', async () => {
  server.use(describeClusterKubeconfig.error('ResourceNotFound.ClusterNotFound'))
  expect(await serverOfCluster('cls-00000000')).toBe('No server: ResourceNotFound.ClusterNotFound')
  expect(mock.calls.describeClusterKubeconfig).toMatchObject([
    { body: { ClusterId: 'cls-00000000' }, outcome: { code: 'ResourceNotFound.ClusterNotFound' } },
  ])
})
