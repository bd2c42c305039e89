import { createTkeClient, describeClusterKubeconfig } from '@cloud-kubeconfig/tke-client'

/** What the recipes test: the part of an app that asks the cloud where a cluster's API server is. */
export async function serverOfCluster(ClusterId: string): Promise<string> {
  const client = createTkeClient({
    region: 'ap-singapore',
    credentials: { accessKeyId: 'an-access-key-id', accessKeySecret: 'an-access-key-secret' },
  })
  const { data, error } = await describeClusterKubeconfig({ client, body: { ClusterId } })
  if (error) return `No server: ${error.code}`
  return /server: (\S+)/.exec(data.Kubeconfig ?? '')?.[1] ?? 'No server in the kubeconfig'
}
