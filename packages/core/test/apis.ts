import type { ApiDescriptor, ClientOptions, OperationDescriptor } from '../src/index.ts'
import { createClient } from '../src/index.ts'
import type { RequestOptions } from '../src/operation-options.ts'
import type { Outcome } from '../src/result.ts'
import { signAcs3, signTc3 } from '../src/signing.ts'
import { authorize, createTurnstiles, readXml, writeBody, writeParameter } from '../src/wire.ts'

export const credentials = {
  accessKeyId: 'AKIDTEST0000000000000001',
  accessKeySecret: 'secret-for-tests-0001',
} as const

/** Failures inside HTTP 200, one server for all regions, the region in a header. */
export const tencentLike: ApiDescriptor = {
  id: 'tke',
  servers: [
    { url: 'https://tke.tencentcloudapi.com', network: 'public', site: 'mainland' },
    { url: 'https://tke.intl.tencentcloudapi.com', network: 'public', site: 'international' },
    {
      url: 'https://tke.{region}.tencentcloudapi.com',
      network: 'public',
      site: 'mainland',
      regions: ['ap-shanghai-fsi'],
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
  retryable: ['RequestLimitExceeded', 'ResourceUnavailable'],
  permanent: ['ResourceUnavailable.ClusterInAbnormalStat'],
  timestampExpired: ['AuthFailure.SignatureExpire'],
  languageHeader: 'X-TC-Language',
  createTurnstiles,
}

export const describeTencent: OperationDescriptor = {
  id: 'DescribeClusterKubeconfig',
  method: 'POST',
  path: '/',
  headers: { 'X-TC-Action': 'DescribeClusterKubeconfig', 'X-TC-Version': '2018-05-25' },
  body: ['application/json'],
  accept: 'application/json',
  security: [['TC3']],
  payload: '/Response',
  secrets: ['/Response/Kubeconfig'],
}

/** Two shapes of failure, a regional and a central server, XML when asked for. */
export const alibabaLike: ApiDescriptor = {
  id: 'ack',
  servers: [
    { url: 'https://cs.{region}.aliyuncs.com', network: 'public' },
    { url: 'https://cs.aliyuncs.com', network: 'public' },
    { url: 'https://cs-anony-vpc.{region}.aliyuncs.com', network: 'internal' },
  ],
  security: { ACS3: { type: 'signature', sign: signAcs3 } },
  failures: [
    { code: '/Code', message: '/Message', requestId: '/RequestId' },
    { code: '/code', message: '/message', requestId: '/requestId' },
  ],
  requestIdHeaders: ['x-acs-request-id'],
  retryable: ['Throttling', 'AuthServiceBusy'],
  permanent: ['ens.interface.error'],
  timestampExpired: ['InvalidTimeStamp.Expired'],
  readXml,
}

export const describeAlibaba: OperationDescriptor = {
  id: 'DescribeClusterUserKubeconfig',
  method: 'GET',
  path: '/k8s/{ClusterId}/user_config',
  headers: { 'x-acs-action': 'DescribeClusterUserKubeconfig', 'x-acs-version': '2015-12-15' },
  accept: 'application/json',
  security: [['ACS3']],
  secrets: ['/config'],
}

/** A document without extensions: other security, no catalogue of failures. */
export const plainApi: ApiDescriptor = {
  id: 'pets',
  servers: [{ url: 'https://pets.example/{version}', variables: { version: { default: 'v1' } } }],
  security: {
    bearer: { type: 'http', scheme: 'bearer' },
    basic: { type: 'http', scheme: 'basic' },
    header: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
    query: { type: 'apiKey', in: 'query', name: 'api key' },
    cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
  },
  failures: [],
  retryable: [],
  authorize,
  writeBody,
  writeParameter,
}

/** What a `fetch` of a test saw. */
export interface Sent {
  readonly request: Request
  readonly body: string
}

/** A call with a `fetch` that answers with the given response, and what was sent. It is sent once. */
export async function callWith(
  api: ApiDescriptor,
  operation: OperationDescriptor,
  given: {
    readonly client?: ClientOptions
    readonly options?: RequestOptions
    readonly answer?: Response | (() => Promise<Response> | Response)
  },
): Promise<{ readonly result: Outcome<unknown, string, false>; readonly sent: readonly Sent[] }> {
  const sent: Sent[] = []
  const client = createClient(api, {
    credentials,
    region: 'ap-singapore',
    retries: false,
    fetch: async (request) => {
      sent.push({ request: request.clone(), body: await request.text() })
      const { answer = Response.json({}) } = given
      return typeof answer === 'function' ? answer() : answer
    },
    ...given.client,
  })
  return { result: await client.request(operation, given.options ?? {}), sent }
}

/** The failure of a call that has to fail. */
export async function errorOf(
  ...given: Parameters<typeof callWith>
): Promise<NonNullable<Outcome<unknown, string, false>['error']>> {
  const { result } = await callWith(...given)
  if (!result.error) throw new Error('the call did not fail')
  return result.error
}
