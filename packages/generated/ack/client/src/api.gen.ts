// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import { type ApiDescriptor, type Client, type ClientOptions, createClient } from '@cloud-kubeconfig/core'
import { signAcs3 } from '@cloud-kubeconfig/core/signing'
import { readXml } from '@cloud-kubeconfig/core/wire'

const api: ApiDescriptor = {
  id: 'ack',
  servers: [
    { url: 'https://cs.{region}.aliyuncs.com', network: 'public' },
    { url: 'https://cs.aliyuncs.com', network: 'public' },
    { url: 'https://cs-anony-vpc.{region}.aliyuncs.com', network: 'internal' },
    { url: 'https://cs-vpc.{region}.aliyuncs.com', network: 'internal' },
  ],
  security: { ACS3: { type: 'signature', sign: signAcs3 } },
  failures: [
    { code: '/Code', message: '/Message', requestId: '/RequestId' },
    { code: '/code', message: '/message', requestId: '/requestId' },
  ],
  requestIdHeaders: ['x-acs-request-id'],
  retryable: ['StatusInternalServerError', 'Throttling', 'ServiceUnavailable', 'InternalError'],
  timestampExpired: ['InvalidTimeStamp.Expired'],
  readXml: readXml,
}

/** Options of `createAckClient`. */
export interface AckClientOptions extends ClientOptions {
  /** The vendor's id of a region: one that the document names, or any other. */
  readonly region?:
    | 'cn-hangzhou'
    | 'cn-shanghai'
    | 'cn-beijing'
    | 'cn-zhangjiakou'
    | 'cn-huhehaote'
    | 'cn-wulanchabu'
    | 'cn-qingdao'
    | 'cn-shenzhen'
    | 'cn-heyuan'
    | 'cn-guangzhou'
    | 'cn-chengdu'
    | 'cn-nanjing'
    | 'cn-fuzhou'
    | 'cn-wuhan-lr'
    | 'cn-zhongwei'
    | 'cn-zhengzhou-jva'
    | 'cn-hongkong'
    | 'ap-northeast-1'
    | 'ap-northeast-2'
    | 'ap-southeast-1'
    | 'ap-southeast-3'
    | 'ap-southeast-5'
    | 'ap-southeast-7'
    | 'ap-southeast-8'
    | 'eu-central-1'
    | 'eu-west-1'
    | 'eu-west-2'
    | 'us-east-1'
    | 'us-west-1'
    | 'us-southeast-1'
    | 'na-south-1'
    | 'me-east-1'
    | 'me-central-1'
    | 'cn-north-2-gov-1'
    | 'cn-heyuan-acdr-1'
    | 'cn-wulanchabu-gic-1'
    | 'cn-beijing-finance-1'
    | 'cn-shanghai-finance-1'
    | 'cn-shenzhen-finance-1'
    | 'cn-hangzhou-finance'
    | (string & {})
    | undefined
}

/** Creates a client; nothing is sent before an operation is called with it. */
export function createAckClient(options: AckClientOptions = {}): Client {
  return createClient(api, options)
}
