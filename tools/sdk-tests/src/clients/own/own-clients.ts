import { createAckClient, describeClusterUserKubeconfig as describeAck } from '@cloud-kubeconfig/ack-client'
import type { ClientOptions } from '@cloud-kubeconfig/core'
import { createEnsClient, describeClusterUserKubeconfig as describeEns } from '@cloud-kubeconfig/ens-client'
import { createTkeClient, describeClusterKubeconfig, isApiError } from '@cloud-kubeconfig/tke-client'
import { type ClientCall, type Failure, type VendorClient, vendorClient } from '../vendor-client.ts'

/** Our clients, by API. The same module runs in Node and in the page of the browser tests. */
export const ownClients: Readonly<Record<'ack' | 'ens' | 'tke', VendorClient>> = {
  ack: vendorClient({
    name: '@cloud-kubeconfig/ack-client',
    chooses: ['nonce'],
    send: async (call) => {
      const { data } = await describeAck({
        client: createAckClient(optionsOf(call)),
        path: { ClusterId: call.clusterId ?? '' },
        query: {
          ...(call.network && { PrivateIpAddress: call.network === 'private' }),
          ...(call.minutes !== undefined && { TemporaryDurationMinutes: call.minutes }),
        },
        throwOnError: true,
      })
      return { kubeconfig: data.config, expiration: data.expiration }
    },
    readFailure: readApiError,
  }),
  ens: vendorClient({
    name: '@cloud-kubeconfig/ens-client',
    chooses: ['nonce'],
    send: async (call) => {
      const { data } = await describeEns({
        client: createEnsClient(optionsOf(call)),
        query: {
          ...idOf(call),
          ...(call.network && { PrivateIpAddress: call.network === 'private' }),
        },
        throwOnError: true,
      })
      return { kubeconfig: data.Config, requestId: data.RequestId }
    },
    readFailure: readApiError,
  }),
  tke: vendorClient({
    name: '@cloud-kubeconfig/tke-client',
    chooses: ['region'],
    send: async (call) => {
      const { data } = await describeClusterKubeconfig({
        client: createTkeClient({ ...optionsOf(call), region: call.region ?? 'ap-singapore' }),
        body: { ...idOf(call), ...(call.network && { IsExtranet: call.network === 'public' }) },
        throwOnError: true,
      })
      return { kubeconfig: data.Kubeconfig, requestId: data.RequestId }
    },
    readFailure: readApiError,
  }),
}

/** Every call is one request, as it is with the SDKs; only a clock that is wrong is set right. */
function optionsOf({ url, credentials: { securityToken, ...key }, nonce }: ClientCall): ClientOptions {
  const credentials = { ...key, ...(securityToken && { securityToken }) }
  return {
    endpoint: url,
    credentials,
    retries: { attempts: 1 },
    rateLimit: false,
    ...(nonce && { nonce: () => nonce }),
  }
}

/** The types ask for the cluster; a test leaves it out. */
function idOf({ clusterId }: ClientCall): { ClusterId: string } {
  return (clusterId === undefined ? {} : { ClusterId: clusterId }) as { ClusterId: string }
}

function readApiError(error: unknown): Failure | undefined {
  if (!isApiError(error)) return undefined
  const { code, message, status, requestId } = error
  return { code, message, status, requestId }
}
