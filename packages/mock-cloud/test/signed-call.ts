import { randomUUID } from 'node:crypto'
import type { Credentials } from '@cloud-kubeconfig/core'
import { signAcs3, signTc3 } from '@cloud-kubeconfig/core/signing'

/** What came back. */
export interface Answer<Body> {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

/** A failure of the gateway that stands before ACK and ENS. */
interface GatewayFailure {
  readonly RequestId: string
  readonly Code: string
}

/** Members of a success and of a failure alike: which of them are there is what a test asks. */
interface AckBody extends GatewayFailure {
  readonly config: string
  readonly expiration: string
  readonly code: string
  readonly message: string
  readonly accessDeniedDetail: unknown
}

interface EnsBody extends GatewayFailure {
  readonly Config: string
}

interface TkeBody {
  readonly Response: {
    readonly Kubeconfig: string
    readonly RequestId: string
    readonly Error: { readonly Code: string; readonly Message: string }
  }
}

export const ACK_CLUSTER = 'c5b5e80b0b64a4bf6939d2d8fbbc50000'
export const ENS_CLUSTER = 'eck-0123456789abcdef'
export const TKE_CLUSTER = 'cls-65r1c5nu'

interface Call {
  readonly url: string
  readonly credentials: Credentials
  readonly cluster?: string
  /** Query of ACK and ENS, body of TKE. */
  readonly parameters?: Readonly<Record<string, string | boolean>>
  readonly region?: string
  readonly nonce?: string
  readonly now?: Date
  /** Of TKE's calls, besides. */
  readonly headers?: Readonly<Record<string, string>>
}

async function send<Body>(url: URL, init: RequestInit): Promise<Answer<Body>> {
  const response = await fetch(url, init)
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text }
}

function alibaba<Body>(
  call: Call,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<Answer<Body>> {
  const url = new URL(path, call.url)
  for (const [name, value] of Object.entries(call.parameters ?? {})) url.searchParams.set(name, String(value))
  const request = { method, url, headers: { accept: 'application/json', ...headers }, body: new Uint8Array() }
  const { now = new Date(), nonce = randomUUID() } = call
  return send(url, { method, headers: signAcs3(request, { credentials: call.credentials, now, nonce }).headers })
}

export function callAck(call: Call): Promise<Answer<AckBody>> {
  return alibaba(call, 'GET', `/k8s/${call.cluster ?? ACK_CLUSTER}/user_config`, {
    'x-acs-action': 'DescribeClusterUserKubeconfig',
    'x-acs-version': '2015-12-15',
  })
}

export function callEns(call: Call): Promise<Answer<EnsBody>> {
  const parameters = { ClusterId: call.cluster ?? ENS_CLUSTER, ...call.parameters }
  return alibaba({ ...call, parameters }, 'POST', '/', {
    'x-acs-action': 'DescribeClusterUserKubeconfig',
    'x-acs-version': '2017-11-10',
  })
}

export function callTke(call: Call): Promise<Answer<TkeBody>> {
  const url = new URL('/', call.url)
  const text = JSON.stringify({ ClusterId: call.cluster ?? TKE_CLUSTER, ...call.parameters })
  const headers = {
    'content-type': 'application/json',
    'x-tc-action': 'DescribeClusterKubeconfig',
    'x-tc-version': '2018-05-25',
    'x-tc-region': call.region ?? 'ap-guangzhou',
    ...call.headers,
  }
  const { now = new Date() } = call
  const context = { credentials: call.credentials, now, nonce: '', service: 'tke' }
  const signed = signTc3({ method: 'POST', url, headers, body: new TextEncoder().encode(text) }, context)
  return send(url, { method: 'POST', headers: signed.headers, body: text })
}
