import type { Client } from '../client.ts'
import { createClient } from '../create-client.ts'
import type { ApiDescriptor } from '../descriptor.ts'
import type { Credentials } from '../signer.ts'
import { signAcs3, signTc3 } from '../signing.ts'
import { writeBody } from '../wire.ts'
import type { Surroundings } from './surroundings.ts'

/** https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-overview */
const alibabaSts: ApiDescriptor = {
  id: 'sts',
  servers: [],
  security: { ACS3: { type: 'signature', sign: signAcs3 } },
  failures: [{ code: '/Code', message: '/Message', requestId: '/RequestId' }],
  retryable: ['Throttling', 'ServiceUnavailable'],
  timestampExpired: ['InvalidTimeStamp.Expired'],
  writeBody,
}

/** https://www.tencentcloud.com/document/product/1150 */
const tencentSts: ApiDescriptor = {
  id: 'sts',
  servers: [],
  security: { TC3: { type: 'signature', sign: signTc3, service: 'sts', regionHeader: 'X-TC-Region' } },
  failures: [
    {
      inside2xx: '/Response/Error',
      code: '/Response/Error/Code',
      message: '/Response/Error/Message',
      requestId: '/Response/RequestId',
    },
  ],
  retryable: ['RequestLimitExceeded', 'ServiceUnavailable'],
  timestampExpired: ['AuthFailure.SignatureExpire'],
}

const clientOf =
  (api: ApiDescriptor) =>
  ({ stsEndpoint, fetch }: Surroundings, options: { credentials?: Credentials; region?: string } = {}): Client =>
    createClient(api, { endpoint: stsEndpoint, fetch, timeout: 10_000, ...options })

/** Clients of the vendors' security token services, which give temporary credentials. */
export const stsClients: {
  readonly alibaba: ReturnType<typeof clientOf>
  readonly tencent: ReturnType<typeof clientOf>
} = { alibaba: clientOf(alibabaSts), tencent: clientOf(tencentSts) }
