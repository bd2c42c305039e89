import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { signAcs3, signTc3 } from '@cloud-kubeconfig/core/signing'
import { beforeAll, describe, expect, it } from 'vitest'
import { type MockCloud, startMockCloud } from '../src/index.ts'
import { ACK_CLUSTER, ENS_CLUSTER, TKE_CLUSTER } from './signed-call.ts'

/** How clients of other languages write HTTP: what `fetch` would never send. */

let cloud: MockCloud

beforeAll(async () => {
  cloud = await startMockCloud()
  return () => cloud.close({ force: true })
})

type Headers = Readonly<Record<string, string>>

const credentials = { accessKeyId: 'mock-access-key-id', accessKeySecret: 'mock-access-key-secret' }
const ackPath = `/k8s/${ACK_CLUSTER}/user_config`
const tkeBody = JSON.stringify({ ClusterId: TKE_CLUSTER })
const hostOf = (api: string) => new URL(cloud.urls[api] ?? '').host

/** The headers of a signed call of TKE; `host` and `content-type` are signed as they are given. */
function tkeHeaders({ contentType = 'application/json', body = tkeBody, method = 'POST', query = '' } = {}): Headers {
  const url = new URL(`http://${hostOf('tke')}/${query && `?${query}`}`)
  const headers = {
    'content-type': contentType,
    'x-tc-action': 'DescribeClusterKubeconfig',
    'x-tc-version': '2018-05-25',
    'x-tc-region': 'ap-guangzhou',
  }
  const context = { credentials, now: new Date(), nonce: '', service: 'tke' }
  const signed = signTc3({ method, url, headers, body: new TextEncoder().encode(body) }, context)
  return { host: url.host, ...signed.headers }
}

/** The headers of a signed call of ACK. */
function ackHeaders(url = ackPath): Headers {
  const headers = { 'x-acs-action': 'DescribeClusterUserKubeconfig', 'x-acs-version': '2015-12-15' }
  const request = { method: 'GET', url: new URL(url, cloud.urls['ack']), headers, body: new Uint8Array() }
  return {
    host: request.url.host,
    ...signAcs3(request, { credentials, now: new Date(), nonce: randomUUID() }).headers,
  }
}

function ensHeaders(query: string): Headers {
  const headers = { 'x-acs-action': 'DescribeClusterUserKubeconfig', 'x-acs-version': '2017-11-10' }
  const request = { method: 'POST', url: new URL(`/?${query}`, cloud.urls['ens']), headers, body: new Uint8Array() }
  return {
    host: request.url.host,
    ...signAcs3(request, { credentials, now: new Date(), nonce: randomUUID() }).headers,
  }
}

/** Older ROA, as the clients for PHP send it: a content type although there is no body, and no nonce. */
function olderRoaHeaders(): Headers {
  const date = new Date().toUTCString()
  const text = `GET\napplication/json\n\napplication/json\n${date}\nx-acs-version:2015-12-15\n${ackPath}`
  const signature = createHmac('sha1', credentials.accessKeySecret).update(text).digest('base64')
  return {
    host: hostOf('ack'),
    accept: 'application/json',
    date,
    'x-acs-version': '2015-12-15',
    authorization: `acs ${credentials.accessKeyId}:${signature}`,
  }
}

function write(requestLine: string, headers: Headers, body = ''): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [requestLine, ...lines, '', body].join('\r\n')
}

/** Sends text, one part after each answer, and returns all that came back until the server closed the connection. */
async function exchange(api: string, ...parts: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(cloud.urls[api] ?? '').port), '127.0.0.1')
  const closed = once(socket, 'close')
  let received = ''
  let sent = 0
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text
    sent += 1
    if (parts[sent] !== undefined) socket.write(parts[sent] ?? '')
  })
  socket.write(parts[0] ?? '')
  await closed
  return received
}

const closing = { connection: 'close' }
const length = (body: string) => ({ 'content-length': String(Buffer.byteLength(body)) })

describe('the request line and the connection', () => {
  it('an absolute target, as through a proxy', async () => {
    const line = `POST http://tke.tencentcloudapi.com/ HTTP/1.1`
    const text = write(line, { ...tkeHeaders(), ...closing, ...length(tkeBody) }, tkeBody)
    expect(await exchange('tke', text)).toMatch(/^HTTP\/1\.1 200 .*"Kubeconfig":"apiVersion/s)
  })

  it('HTTP/1.0, whose connection ends with the answer', async () => {
    const text = write('POST / HTTP/1.0', { ...tkeHeaders(), ...length(tkeBody) }, tkeBody)
    expect(await exchange('tke', text)).toContain('"Kubeconfig":"apiVersion')
  })

  it('one connection for several requests', async () => {
    const first = write('POST / HTTP/1.1', { ...tkeHeaders(), ...length(tkeBody) }, tkeBody)
    const last = write('POST / HTTP/1.1', { ...tkeHeaders(), ...closing, ...length(tkeBody) }, tkeBody)
    expect((await exchange('tke', first, last)).match(/"Kubeconfig"/g)).toHaveLength(2)
  })

  it('requests that do not wait for the answer before them', async () => {
    const first = write('POST / HTTP/1.1', { ...tkeHeaders(), ...length(tkeBody) }, tkeBody)
    const last = write('POST / HTTP/1.1', { ...tkeHeaders(), ...closing, ...length(tkeBody) }, tkeBody)
    expect((await exchange('tke', first + last)).match(/"Kubeconfig"/g)).toHaveLength(2)
  })

  it('a question mark without a query', async () => {
    expect(await exchange('ack', write(`GET ${ackPath}? HTTP/1.1`, { ...ackHeaders(), ...closing }))).toContain(
      '200 OK',
    )
  })

  it.each(['PrivateIpAddress=true', 'PrivateIpAddress=%74rue', '%50rivateIpAddress=true&&'])(
    'a query whose encoding is not the signed one: %s',
    async (query) => {
      const headers = { ...ackHeaders(`${ackPath}?PrivateIpAddress=true`), ...closing }
      expect(await exchange('ack', write(`GET ${ackPath}?${query} HTTP/1.1`, headers))).toContain('200 OK')
    },
  )

  it('the query of a POST to TKE is neither read nor signed', async () => {
    const headers = { ...tkeHeaders(), ...closing, ...length(tkeBody) }
    const text = write('POST /?ClusterId=cls-00000000 HTTP/1.1', headers, tkeBody)
    expect(await exchange('tke', text)).toContain('"Kubeconfig":"apiVersion')
  })
})

describe('headers', () => {
  it.each([
    ['UPPER CASE', (name: string) => name.toUpperCase()],
    ['lower case', (name: string) => name.toLowerCase()],
    ['As Go Writes Them', (name: string) => name.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase())],
  ])('%s', async (_, spell) => {
    const headers = { ...ackHeaders(), ...closing }
    const spelt = Object.fromEntries(Object.entries(headers).map(([name, value]) => [spell(name), value]))
    expect(await exchange('ack', write(`GET ${ackPath} HTTP/1.1`, spelt))).toContain('200 OK')
  })

  it('blanks around a value, which are not part of it', async () => {
    const headers = Object.entries({ ...ackHeaders(), ...closing })
    const wide = Object.fromEntries(headers.map(([name, value]) => [name, `\t ${value} \t`]))
    expect(await exchange('ack', write(`GET ${ackPath} HTTP/1.1`, wide))).toContain('200 OK')
  })

  it('an Authorization without blanks after its commas, and with', async () => {
    const tke = tkeHeaders()
    const tight = { ...tke, authorization: (tke['authorization'] ?? '').replaceAll(', ', ',') }
    const text = write('POST / HTTP/1.1', { ...tight, ...closing, ...length(tkeBody) }, tkeBody)
    expect(await exchange('tke', text)).toContain('"Kubeconfig":"apiVersion')
    const ack = ackHeaders()
    const wide = { ...ack, authorization: (ack['authorization'] ?? '').replaceAll(',', ', ') }
    expect(await exchange('ack', write(`GET ${ackPath} HTTP/1.1`, { ...wide, ...closing }))).toContain('200 OK')
  })

  it.each(['application/json; charset=utf-8', 'application/json;charset=UTF-8', 'Application/JSON'])(
    'a content type that is signed as it is sent: %s',
    async (contentType) => {
      const headers = { ...tkeHeaders({ contentType }), ...closing, ...length(tkeBody) }
      expect(await exchange('tke', write('POST / HTTP/1.1', headers, tkeBody))).toContain('"Kubeconfig":"apiVersion')
    },
  )

  it('action and version that are missing, by the names that the gateway has for them', async () => {
    const action = { 'x-acs-action': 'DescribeClusterUserKubeconfig' }
    const messageOf = async (query: string, headers: Headers = {}) => {
      const response = await fetch(`${cloud.urls['ens']}/?Format=JSON${query}`, { method: 'POST', headers })
      return ((await response.json()) as { Message: string }).Message
    }
    expect(await messageOf('')).toContain('The input parameter Action that')
    expect(await messageOf('', action)).toContain('The input parameter Version that')
    expect(await messageOf('&Action=DescribeClusterUserKubeconfig')).toContain('The input parameter Version that')
  })

  it('no Accept at all: JSON for V3, XML for the older ROA signature', async () => {
    const unknown = '/k8s/unknown/user_config'
    expect(await exchange('ack', write(`GET ${unknown} HTTP/1.1`, { ...ackHeaders(unknown), ...closing }))).toMatch(
      /content-type: application\/json.*"code":"ErrorClusterNotFound"/s,
    )
    const older = { host: hostOf('ack'), date: new Date().toUTCString(), authorization: 'acs nobody:c2ln', ...closing }
    const text = write(`GET ${ackPath} HTTP/1.1`, { ...older, 'x-acs-version': '2015-12-15' })
    expect(await exchange('ack', text)).toMatch(
      /content-type: text\/xml;charset=utf-8\r\n.*<Code>InvalidAccessKeyId\.NotFound<\/Code>/s,
    )
  })
})

describe('bodies', () => {
  it('in chunks, without a length', async () => {
    const chunks = [tkeBody.slice(0, 9), tkeBody.slice(9), '']
    const body = chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('')
    const headers = { ...tkeHeaders(), ...closing, 'transfer-encoding': 'chunked' }
    expect(await exchange('tke', write('POST / HTTP/1.1', headers, body))).toContain('"Kubeconfig":"apiVersion')
  })

  it('after the word that they may come (Expect: 100-continue)', async () => {
    const headers = { ...tkeHeaders(), ...closing, ...length(tkeBody), expect: '100-continue' }
    expect(await exchange('tke', write('POST / HTTP/1.1', headers), tkeBody)).toMatch(
      /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK.*"Kubeconfig":"apiVersion/s,
    )
  })

  it('a GET with a length of nothing, and with a body that nobody asked for', async () => {
    for (const body of ['', '{}']) {
      const headers = { ...olderRoaHeaders(), ...closing, ...length(body), 'content-type': 'application/json' }
      expect(await exchange('ack', write(`GET ${ackPath} HTTP/1.1`, headers, body))).toContain('200 OK')
    }
  })

  it('empty, with the length of nothing and with none (ENS)', async () => {
    const query = `ClusterId=${ENS_CLUSTER}`
    for (const extra of [{}, length('')]) {
      const text = write(`POST /?${query} HTTP/1.1`, { ...ensHeaders(query), ...closing, ...extra })
      expect(await exchange('ens', text)).toContain('"Config":"apiVersion')
    }
  })
})
