import { randomUUID } from 'node:crypto'
import { signAcs3, signTc3 } from '@cloud-kubeconfig/core/signing'
import { ACK_CLUSTER } from './signed-call.ts'

/** A request that means no good. */
export interface Attack {
  readonly kind: string
  readonly bytes: (url: URL) => string | Buffer
  /** Goes away without waiting for an answer. */
  readonly leaves?: boolean
  /** Sends it in two pieces, with a pause between. */
  readonly drips?: boolean
  /** How the answer begins; absent: it depends on the API, or there may be none. */
  readonly answer?: RegExp
}

/** Tencent Cloud's errors come with status 200. */
const REFUSED = /^HTTP\/1.1 (?:4\d\d |200 OK.*"Error":)/s

const credentials = { accessKeyId: 'mock-access-key-id', accessKeySecret: 'mock-access-key-secret' }

const post = (body: string, headers = '') =>
  `POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`

const get = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\nhost: a\r\n${headers}\r\n`

const lines = (headers: object) => Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)

/** A good signature over a body that is nothing good. TKE reads the body, the others refuse the scheme. */
function signedBody(url: URL, body: string): string {
  const headers = {
    host: url.host,
    'content-type': 'application/json',
    'x-tc-action': 'DescribeClusterKubeconfig',
    'x-tc-version': '2018-05-25',
  }
  const request = { method: 'POST', url, headers, body: new TextEncoder().encode(body) }
  const signed = signTc3(request, { credentials, now: new Date(), nonce: '', service: 'tke' })
  return post(body, lines(signed.headers).join('')).replace('host: a\r\n', '')
}

/** ACK's call, well signed but for the names of the headers that are said to be. */
function strangeHeaders(url: URL, names: string): string {
  const path = `/k8s/${ACK_CLUSTER}/user_config`
  const headers = { host: url.host, 'x-acs-version': '2015-12-15' }
  const request = { method: 'GET', url: new URL(path, url), headers, body: new Uint8Array() }
  const { authorization = '', ...signed } = signAcs3(request, {
    credentials,
    now: new Date(),
    nonce: randomUUID(),
  }).headers
  const changed = authorization.replace(/SignedHeaders=[^,]*/, `SignedHeaders=${names}`)
  return get(path, lines({ ...signed, authorization: changed }).join('')).replace('host: a\r\n', '')
}

const malformedHttp: readonly Attack[] = [
  { kind: 'no HTTP', bytes: () => 'not http at all\r\n\r\n', answer: /^HTTP\/1.1 400/ },
  { kind: 'bytes', bytes: () => Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7919) % 256)) },
  { kind: 'HTTP/2', bytes: () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', answer: /^HTTP\/1.1 400/ },
  { kind: 'TLS', bytes: () => Buffer.from('16030100a5010000a10303', 'hex'), answer: /^HTTP\/1.1 400/ },
  { kind: 'asterisk', bytes: () => 'OPTIONS * HTTP/1.1\r\nhost: a\r\n\r\n', answer: REFUSED },
  { kind: 'CONNECT', bytes: () => 'CONNECT a:443 HTTP/1.1\r\nhost: a:443\r\n\r\n' },
  { kind: 'TRACE', bytes: () => 'TRACE / HTTP/1.1\r\nhost: a\r\n\r\n', answer: REFUSED },
  { kind: 'upgrade', bytes: () => get('/', 'upgrade: websocket\r\nconnection: upgrade\r\n'), answer: REFUSED },
  {
    kind: 'two lengths',
    bytes: () => 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello',
    answer: /^HTTP\/1.1 400/,
  },
  {
    kind: 'length and chunks',
    bytes: () => 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    answer: /^HTTP\/1.1 400/,
  },
  {
    kind: 'bad chunk',
    bytes: () => 'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    answer: /^HTTP\/1.1 400/,
  },
  { kind: 'no host', bytes: () => 'GET / HTTP/1.1\r\n\r\n', answer: /^HTTP\/1.1 400/ },
  {
    kind: 'bad host',
    bytes: () => 'GET //evil.example/%2e%2e/ HTTP/1.1\r\nhost: [::\r\n\r\n',
    answer: REFUSED,
  },
  { kind: 'bad address', bytes: () => get('http://[bad/'), answer: REFUSED },
]

const tooMuch: readonly Attack[] = [
  { kind: 'huge header', bytes: () => get('/', `x-long: ${'y'.repeat(70_000)}\r\n`), answer: /^HTTP\/1.1 431/ },
  { kind: 'many headers', bytes: () => get('/', 'x-many: 1\r\n'.repeat(8000)), answer: /^HTTP\/1.1 431/ },
  { kind: 'long path', bytes: () => get(`/${'a/'.repeat(20_000)}`), answer: REFUSED },
  { kind: 'long query', bytes: () => get(`/?${'a=1&'.repeat(7000)}`), answer: REFUSED },
  {
    kind: 'huge body announced',
    bytes: () => 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 99999999999\r\n\r\nx',
    answer: /^HTTP\/1.1 413/,
  },
  {
    kind: 'blanks in Authorization',
    bytes: () => get('/', `authorization: ACS3-HMAC-SHA256 a${' '.repeat(50_000)}b\r\n`),
    answer: REFUSED,
  },
  {
    kind: 'form of many levels',
    bytes: () => post('a.0.b.0.c=1&'.repeat(500), 'content-type: application/x-www-form-urlencoded\r\n'),
    answer: REFUSED,
  },
]

const wrongContent: readonly Attack[] = [
  {
    kind: 'bad escapes',
    bytes: () => get('/k8s/%zz%00%ff/user_config?%=%&&=&__proto__=1&constructor'),
    answer: REFUSED,
  },
  {
    kind: 'empty credentials',
    bytes: () => get('/', 'authorization: ACS3-HMAC-SHA256 Credential=,SignedHeaders=;,Signature=\r\n'),
    answer: REFUSED,
  },
  {
    kind: 'scheme of every object',
    bytes: () => get('/', 'authorization: constructor x\r\n'),
    answer: REFUSED,
  },
  {
    kind: 'headers of every object',
    bytes: (url) => strangeHeaders(url, 'constructor;__proto__;host;tostring'),
    answer: REFUSED,
  },
  {
    kind: 'half of JSON',
    bytes: () => post('{"ClusterId":', 'content-type: application/json\r\nauthorization: TC3-HMAC-SHA256 x\r\n'),
    answer: REFUSED,
  },
  { kind: 'signed, no JSON', bytes: (url) => signedBody(url, `\u0000{${randomUUID()}`), answer: REFUSED },
  { kind: 'signed, deep JSON', bytes: (url) => signedBody(url, '['.repeat(50_000)), answer: REFUSED },
  {
    kind: 'signed, strange members',
    bytes: (url) => signedBody(url, '{"__proto__":{"ClusterId":1},"constructor":null,"ClusterId":{"toString":1}}'),
    answer: REFUSED,
  },
  {
    kind: 'wrong scenario',
    bytes: () => 'POST /_mock/scenario HTTP/1.1\r\nhost: a\r\ncontent-length: 8\r\n\r\n{"a":"b"',
    answer: /^HTTP\/1.1 400/,
  },
]

const badManners: readonly Attack[] = [
  { kind: 'leaves in the body', bytes: () => post('x'.repeat(1000)).slice(0, -900), leaves: true },
  { kind: 'leaves in the headers', bytes: () => 'GET / HTT', leaves: true },
  { kind: 'leaves before the answer', bytes: () => get('/'), leaves: true },
  { kind: 'leaves at once', bytes: () => '', leaves: true },
  { kind: 'drips', bytes: () => get('/'), drips: true, answer: REFUSED },
]

/** Malformed HTTP, too much of everything, wrong contents, and clients that go away or take their time. */
export const attacks: readonly Attack[] = [...malformedHttp, ...tooMuch, ...wrongContent, ...badManners]
