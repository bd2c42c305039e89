// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import { type ApiDescriptor, type Client, type ClientOptions, createClient } from '@cloud-kubeconfig/core'
import { signTc3 } from '@cloud-kubeconfig/core/signing'
import { createTurnstiles } from '@cloud-kubeconfig/core/wire'

const api: ApiDescriptor = {
  id: 'tke',
  servers: [
    { url: 'https://tke.tencentcloudapi.com', network: 'public', site: 'mainland' },
    { url: 'https://tke.intl.tencentcloudapi.com', network: 'public', site: 'international' },
    { url: 'https://tke.{region}.tencentcloudapi.com', network: 'public', site: 'mainland' },
    {
      url: 'https://tke.{region}.tencentcloudapi.com',
      network: 'public',
      site: 'mainland',
      regions: ['ap-shanghai-fsi', 'ap-shenzhen-fsi'],
    },
    { url: 'https://tke.internal.tencentcloudapi.com', network: 'internal' },
  ],
  security: { TC3: { type: 'signature', sign: signTc3, service: 'tke', regionHeader: 'X-TC-Region' } },
  failures: [
    {
      inside2xx: '/Response/Error',
      code: '/Response/Error/Code',
      message: '/Response/Error/Message',
      requestId: '/Response/RequestId',
    },
  ],
  retryable: ['RequestLimitExceeded', 'ResourceInUse', 'ResourceUnavailable', 'ServiceUnavailable'],
  permanent: ['ResourceUnavailable.ClusterInAbnormalStat'],
  timestampExpired: ['AuthFailure.SignatureExpire'],
  languageHeader: 'X-TC-Language',
  createTurnstiles: createTurnstiles,
}

/** Options of `createTkeClient`. */
export interface TkeClientOptions extends ClientOptions {
  /** The vendor's id of a region: one that the document names, or any other. */
  readonly region?:
    | 'ap-guangzhou'
    | 'ap-shanghai'
    | 'ap-nanjing'
    | 'ap-beijing'
    | 'ap-chengdu'
    | 'ap-chongqing'
    | 'ap-hongkong'
    | 'ap-singapore'
    | 'ap-jakarta'
    | 'ap-bangkok'
    | 'ap-mumbai'
    | 'ap-seoul'
    | 'ap-tokyo'
    | 'na-siliconvalley'
    | 'na-ashburn'
    | 'na-toronto'
    | 'sa-saopaulo'
    | 'eu-frankfurt'
    | 'eu-moscow'
    | 'ap-guangzhou-open'
    | 'ap-shanghai-fsi'
    | 'ap-shenzhen-fsi'
    | (string & {})
    | undefined
}

/** Creates a client; nothing is sent before an operation is called with it. */
export function createTkeClient(options: TkeClientOptions = {}): Client {
  return createClient(api, options)
}
