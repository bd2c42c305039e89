import type { OperationContract } from '../../contract/contract.ts'
import type { CallSetting } from '../../wire/call.ts'
import { dummyCredentials, temporaryCredentials as temporary } from '../../wire/identity.ts'

/** A call that runs into a situation, and how often it has to be made until it does. */
export interface Provocation {
  readonly setting: CallSetting
  /** Calls that still work before; default 0. */
  readonly before?: number
}

/** How a client, or a request changed on its way, brings a service into a situation. */
export type Provoke = (operation: OperationContract) => Provocation | undefined

const day = 86_400_000

/** Where each signature carries its time. */
const timeHeaders: Readonly<Record<string, string>> = {
  'ACS3-HMAC-SHA256': 'x-acs-date',
  'TC3-HMAC-SHA256': 'x-tc-timestamp',
}
/** The signatures with a nonce. */
const withNonce = ['ACS3-HMAC-SHA256']

const withHeader =
  (name: string, value: string | undefined) =>
  (request: Request): Request => {
    const headers = new Headers(request.headers)
    if (value === undefined) headers.delete(name)
    else headers.set(name, value)
    return new Request(request, { headers })
  }

const withSearch =
  (name: string, value: string) =>
  (request: Request): Request => {
    const url = new URL(request.url)
    url.searchParams.set(name, value)
    return new Request(url, request)
  }

/** Changes a constant that the client sends by itself. */
function otherConstant({ constants }: OperationContract, role: 'action' | 'version'): Provocation | undefined {
  const constant = constants.find((candidate) => candidate.role === role)
  if (!constant) return undefined
  const change = constant.in === 'header' ? withHeader : withSearch
  return { setting: { tamper: change(constant.name, role === 'action' ? 'NoSuchAction' : '1999-12-31') } }
}

function otherPath(request: Request): Request {
  const url = new URL(request.url)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/no-such-path`
  return new Request(url, request)
}

/** By situation; what is not here is for the mock's `authorize` to say. */
export const provocations: Readonly<Record<string, Provoke>> = {
  'unknown-action': (operation) =>
    operation.sharedPath ? otherConstant(operation, 'action') : { setting: { tamper: otherPath } },
  'unknown-version': (operation) => otherConstant(operation, 'version'),
  'method-not-allowed': ({ method }) => ({
    setting: {
      tamper: ({ url, headers }) => new Request(url, { headers, method: method === 'DELETE' ? 'PUT' : 'DELETE' }),
    },
  }),
  'missing-credentials': () => ({ setting: { tamper: withHeader('authorization', undefined) } }),
  'malformed-authorization': () => ({ setting: { tamper: withHeader('authorization', 'not an authorization') } }),
  'unknown-key': () => ({
    setting: { client: { credentials: { ...dummyCredentials, accessKeyId: 'another-key-id' } } },
  }),
  'disabled-key': () => ({ setting: { mock: { verify: { credentials: { ...dummyCredentials, disabled: true } } } } }),
  'signature-mismatch': () => ({
    setting: { client: { credentials: { ...dummyCredentials, accessKeySecret: 'another-key-secret' } } },
  }),
  'timestamp-expired': () => ({ setting: { client: { now: () => new Date(Date.now() - day) } } }),
  'timestamp-malformed': ({ signature }) => {
    const header = signature && timeHeaders[signature.algorithm]
    return header ? { setting: { tamper: withHeader(header, 'yesterday') } } : undefined
  },
  'nonce-reused': ({ signature }) =>
    signature && withNonce.includes(signature.algorithm)
      ? { setting: { client: { nonce: () => 'the-same-nonce-again' } }, before: 1 }
      : undefined,
  'token-missing': () => ({ setting: { mock: { verify: { credentials: temporary } } } }),
  'token-invalid': () => ({
    setting: {
      client: { credentials: { ...temporary, securityToken: 'another-token' } },
      mock: { verify: { credentials: temporary } },
    },
  }),
  'token-mismatch': () => ({ setting: { client: { credentials: temporary } } }),
  'token-expired': () => ({
    setting: {
      client: { credentials: temporary },
      mock: { verify: { credentials: { ...temporary, tokenExpires: new Date(Date.now() - day) } } },
    },
  }),
  throttled: ({ rateLimit, signature }) => {
    // The mock's clock stands still, so that a slow machine does not let the window pass.
    const now = new Date()
    const verify = { credentials: dummyCredentials, now: () => now }
    if (!rateLimit || !signature) return { setting: { mock: { rateLimit: { requests: 2, per: 'hour' } } }, before: 2 }
    return { setting: { mock: { rateLimit: true, verify } }, before: rateLimit.requests }
  },
}
