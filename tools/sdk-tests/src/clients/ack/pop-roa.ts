import { requireSdk, sdkName } from '../installed-sdk.ts'
import { popPatience } from '../pop-patience.ts'
import { type ClientCall, type Failure, type VendorClient, vendorClient } from '../vendor-client.ts'

/** The package has no types for this class. */
export interface RoaClient {
  readonly get: (path: string, query: object, headers: object) => Promise<Readonly<Record<string, unknown>>>
}

const { ROAClient } = requireSdk('@alicloud/pop-core') as {
  readonly ROAClient: new (config: object) => RoaClient
}

/** The client before those of today: HMAC-SHA1 in `Authorization: acs …`. */
export const popRoa: VendorClient = vendorClient({
  name: `${sdkName('@alicloud/pop-core')}, ROA`,
  chooses: ['nonce', 'version'],
  send: async (call) => {
    const { config, expiration } = await createRoaClient(call).get(pathOf(call), queryOf(call), headersOf(call))
    return { kubeconfig: String(config), expiration: String(expiration) }
  },
  readFailure: readRoaError,
})

export function createRoaClient({ url, credentials, version = '2015-12-15' }: ClientCall): RoaClient {
  return new ROAClient({ ...credentials, endpoint: url, apiVersion: version, opts: popPatience })
}

/** `err.result` is the body; `err.code` is empty where that says `code`, not `Code`. */
function readRoaError(error: unknown): Failure | undefined {
  const { message, statusCode, result } = error as Error & { statusCode?: number; result?: Record<string, unknown> }
  if (!result) return undefined
  const requestId = String(result['RequestId'] ?? result['requestId'])
  return { code: String(result['Code'] ?? result['code']), message, status: statusCode, requestId }
}

export function pathOf({ clusterId = '' }: ClientCall): string {
  return `/k8s/${encodeURIComponent(clusterId)}/user_config`
}

function queryOf({ network, minutes }: ClientCall): object {
  return {
    ...(network && { PrivateIpAddress: network === 'private' }),
    ...(minutes !== undefined && { TemporaryDurationMinutes: minutes }),
  }
}

function headersOf({ nonce }: ClientCall): object {
  return nonce === undefined ? {} : { 'x-acs-signature-nonce': nonce }
}
