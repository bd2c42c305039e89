// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import { type ApiDescriptor, type Client, type ClientOptions, createClient } from '@cloud-kubeconfig/core'
import { signAcs3 } from '@cloud-kubeconfig/core/signing'
import { createTurnstiles, readXml } from '@cloud-kubeconfig/core/wire'

const api: ApiDescriptor = {
  id: 'ens',
  servers: [
    { url: 'https://ens.aliyuncs.com', network: 'public', site: 'mainland' },
    {
      url: 'https://ens.ap-southeast-1.aliyuncs.com',
      network: 'public',
      site: 'international',
      regions: ['ap-southeast-1'],
    },
    { url: 'https://ens.vpc-proxy.aliyuncs.com', network: 'internal', site: 'mainland', regions: ['cn-shanghai'] },
    {
      url: 'https://ens-vpc.cn-zhangjiakou.aliyuncs.com',
      network: 'internal',
      site: 'mainland',
      regions: ['cn-zhangjiakou'],
    },
    {
      url: 'https://ens-vpc.ap-southeast-1.aliyuncs.com',
      network: 'internal',
      site: 'international',
      regions: ['ap-southeast-1'],
    },
  ],
  security: { ACS3: { type: 'signature', sign: signAcs3 } },
  failures: [{ code: '/Code', message: '/Message', requestId: '/RequestId' }],
  requestIdHeaders: ['x-acs-request-id'],
  retryable: ['InternalServerError', 'Throttling', 'ServiceUnavailable', 'InternalError'],
  permanent: ['ens.interface.error'],
  timestampExpired: ['InvalidTimeStamp.Expired'],
  readXml: readXml,
  createTurnstiles: createTurnstiles,
}

/** Options of `createEnsClient`. */
export interface EnsClientOptions extends ClientOptions {
  /** The vendor's id of a region: one that the document names, or any other. */
  readonly region?:
    | 'ap-southeast-1'
    | 'cn-shanghai'
    | 'cn-zhangjiakou'
    | (string & {})
    | undefined
}

/** Creates a client; nothing is sent before an operation is called with it. */
export function createEnsClient(options: EnsClientOptions = {}): Client {
  return createClient(api, options)
}
