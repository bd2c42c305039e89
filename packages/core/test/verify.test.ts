import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signAcs3 } from '../src/signing/acs3.ts'
import { tc3Key, tc3Signature } from '../src/signing/tc3-key.ts'
import { readSignature, verifyAcs3, verifySignature, verifyTc3 } from '../src/verify.ts'
import { received, type Vector, vectorsOf } from './signing-vectors.ts'

const schemes = ['ACS3', 'TC3', 'ROA', 'RPC', 'TC1'] as const
const all = schemes.flatMap((scheme) => vectorsOf(scheme))

describe('verifySignature', () => {
  it('has every vector', () => expect(all).toHaveLength(46))

  it.each(all)('%s', (_, vector) => {
    const verification = verifySignature(received(vector), vector.inputs.access_key_secret)
    if (vector.wire_and_signed_path_differ) {
      expect(verification?.valid).toBe(false)
      return
    }
    expect(verification).toEqual({
      valid: true,
      stringToSign: vector.string_to_sign,
      ...(vector.canonical_request !== undefined && { canonicalRequest: vector.canonical_request }),
    })
  })

  it.each(all)('%s with another secret', (_, vector) => {
    expect(verifySignature(received(vector), 'another secret')?.valid).toBe(false)
  })

  const withBody = all.filter(([id, { request }]) => request.body && !/unsigned-payload|pop-core-post-json/.test(id))
  const bodySigned = withBody.filter(([, { scheme }]) => !scheme.startsWith('ROA'))
  it.each(bodySigned)('%s with a changed body', (_, vector) => {
    const changed = { ...received(vector), body: new TextEncoder().encode(`${vector.request.body}&x=1`) }
    expect(verifySignature(changed, vector.inputs.access_key_secret)?.valid).toBe(false)
  })
})

describe('readSignature', () => {
  it.each(all)('%s', (_, vector: Vector) => {
    const reading = readSignature(received(vector))
    if (reading.kind !== 'signed') throw new Error(reading.kind)
    const { claim } = reading
    const token = /StsTokenForTests\.0001/.test(JSON.stringify(vector.request)) ? 'StsTokenForTests.0001' : undefined
    expect(claim).toMatchObject({
      scheme: vector.scheme,
      accessKeyId: vector.inputs.access_key_id,
      securityToken: token,
    })
    expect(claim.timestamp?.toISOString()).toBe(new Date(vector.fixed.utc).toISOString())
    if (vector.fixed.nonce) expect(claim.nonce).toBe(String(vector.fixed.nonce))
  })

  const url = 'https://tke.tencentcloudapi.com/'
  it.each([
    ['no signature', {}, 'none'],
    ['a call that needs none', { Authorization: 'SKIP' }, 'none'],
    [
      'a V3 call without a key',
      { Authorization: 'ACS3-HMAC-SHA256 Credential=,SignedHeaders=host,Signature=00' },
      'none',
    ],
    ['an older ROA call without a key', { Authorization: 'acs :c2ln' }, 'none'],
    ['an unknown scheme', { Authorization: 'Bearer x' }, 'malformed'],
    ['a scheme named like a member of every object', { Authorization: 'constructor x' }, 'malformed'],
    ['blanks that never end', { Authorization: `ACS3-HMAC-SHA256 ${' '.repeat(60_000)}x` }, 'malformed'],
    ['missing parts', { Authorization: 'TC3-HMAC-SHA256 Credential=AKID' }, 'malformed'],
    [
      'a scope of two parts',
      { Authorization: 'TC3-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0' },
      'malformed',
    ],
    ['a key without signature', { Authorization: 'acs AKID' }, 'malformed'],
  ])('tells %s', (_, headers, kind) => {
    expect(readSignature({ method: 'POST', url, headers }).kind).toBe(kind)
    expect(verifySignature({ method: 'POST', url, headers }, 'secret')).toBeUndefined()
  })

  it('tells a key id among the parameters without a signature', () => {
    expect(readSignature({ method: 'GET', url: '/?AccessKeyId=a', headers: {} }).kind).toBe('malformed')
    expect(readSignature({ method: 'GET', url: '/?SecretId=a', headers: {} }).kind).toBe('malformed')
  })

  it('finds no signature where the key is an empty parameter', () => {
    expect(readSignature({ method: 'GET', url: '/?AccessKeyId=&Signature=c2ln', headers: {} }).kind).toBe('none')
    expect(readSignature({ method: 'GET', url: '/?SecretId=&Signature=c2ln', headers: {} }).kind).toBe('none')
  })

  it('reads a form that is sent as JSON, where nothing else is signed', () => {
    const body = (text: string) => new TextEncoder().encode(text)
    const post = (text: string, headers = {}) =>
      readSignature({
        method: 'POST',
        url: '/',
        headers: { 'content-type': 'application/json', ...headers },
        body: body(text),
      })
    expect(post('Action=a&SecretId=AKID&Signature=c2ln&Timestamp=1')).toMatchObject({ claim: { accessKeyId: 'AKID' } })
    expect(post('{"SecretId":"AKID","a=":"b"}').kind).toBe('none')
    expect(post('SecretId=AKID&Signature=c2ln', { authorization: 'SKIP' }).kind).toBe('none')
  })

  it('does not read a timestamp that is none', () => {
    const Authorization = 'ACS3-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=0'
    const reading = readSignature({ method: 'GET', url, headers: { Authorization, 'X-Acs-Date': 'yesterday' } })
    expect(reading).toMatchObject({ kind: 'signed', claim: { timestampText: 'yesterday', timestamp: undefined } })
  })
})

describe('what a server meets', () => {
  const find = (id: string): Vector => {
    const [, vector] = all.find(([name]) => name === id) ?? []
    if (!vector) throw new Error(`no vector ${id}`)
    return vector
  }

  it('a Request of fetch, whose headers have no host', () => {
    const { url, method, headers, body } = received(find('tc3-01-post'))
    const { host: _host, ...sent } = headers
    const request = new Request(url, { method, headers: sent })
    expect(verifyTc3({ method, url: request.url, headers: request.headers, body }, 'test').valid).toBe(true)
  })

  it('a host with a port that was signed without it, and the other way round', () => {
    const { headers, ...rest } = received(find('acs3-roa-01-get-no-query'))
    const withPort = { ...headers, host: `${headers['host']}:8443` }
    expect(verifyAcs3({ ...rest, headers: withPort }, 'test').valid).toBe(true)
    expect(verifyAcs3({ ...received(find('acs3-roa-07-loopback-host-with-port')) }, 'test').valid).toBe(true)
  })

  it('header names in any case, values in arrays, and a request line instead of an address', () => {
    const vector = find('acs3-roa-03-get-sts')
    const { path, query_string, headers } = vector.request
    const shouted = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]))
    expect(verifyAcs3({ method: 'get', url: `${path}?${query_string}`, headers: shouted }, 'test').valid).toBe(true)
  })

  it('the parts of a V3 authorization in the order of the client for Java', () => {
    const { headers, ...rest } = received(find('acs3-roa-02-get-query'))
    const authorization = headers['authorization'] ?? headers['Authorization'] ?? ''
    const [scheme = '', credential, list, signature] = authorization.split(/[ ,]/)
    const reordered = `${scheme} ${credential},${signature},${list}`
    expect(verifyAcs3({ ...rest, headers: { ...headers, authorization: reordered } }, 'test').valid).toBe(true)
  })

  it('a header that came twice, whose values were joined on the way', () => {
    const vector = received(find('acs3-roa-01-get-no-query'))
    const signed = signAcs3(
      { method: 'GET', url: new URL(vector.url), headers: { 'x-acs-tag': 'a,b' }, body: new Uint8Array() },
      { credentials: { accessKeyId: 'AKID', accessKeySecret: 'test' }, now: new Date(), nonce: 'n' },
    )
    const headers = new Headers({ ...signed.headers })
    headers.delete('x-acs-tag')
    headers.append('x-acs-tag', 'b')
    headers.append('x-acs-tag', 'a')
    expect(verifyAcs3({ method: 'GET', url: vector.url, headers }, 'test').valid).toBe(true)
  })

  it('an older ROA query that was signed as it is sent', () => {
    const url = '/k8s/c1/user_config?a=x%20y&b'
    const headers = { date: 'Thu, 15 Jan 2026 08:00:00 GMT' }
    const sign = (text: string) => createHmac('sha1', 'secret').update(text).digest('base64')
    const signed = (resource: string) => {
      const authorization = `acs AKID:${sign(`GET\n\n\n\n${headers.date}\n${resource}`)}`
      return verifySignature({ method: 'GET', url, headers: { ...headers, authorization } }, 'secret')?.valid
    }
    expect(signed(url)).toBe(true)
    expect(signed('/k8s/c1/user_config?a=x y&b')).toBe(true)
    expect(signed('/k8s/c1/user_config?a=x+y&b')).toBe(false)
  })

  it('older RPC parameters that are empty, signed and not signed', () => {
    const signed = (canonical: string) => {
      const text = `GET&%2F&${encodeURIComponent(canonical)}`
      const Signature = createHmac('sha1', 'secret&').update(text).digest('base64')
      const query = new URLSearchParams({ AccessKeyId: 'AKID', SignatureType: '', Signature })
      return verifySignature({ method: 'GET', url: `/?${query}`, headers: {} }, 'secret')?.valid
    }
    expect(signed('AccessKeyId=AKID&SignatureType=')).toBe(true)
    expect(signed('AccessKeyId=AKID')).toBe(true)
    expect(signed('SignatureType=')).toBe(false)
  })

  it.each(['describeclusterkubeconfig', 'DescribeClusterKubeconfig'])('the action signed too, as %s', (action) => {
    const base = received(find('tc3-01-post'))
    const scope = '2026-01-15/tke/tc3_request'
    const names = 'content-type;host;x-tc-action'
    const hash = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
    const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text)
    const canonical = `POST\n/\n\ncontent-type:application/json\nhost:tke.tencentcloudapi.com\nx-tc-action:${action}\n\n${names}\n${hash(base.body)}`
    const key = ['2026-01-15', 'tke', 'tc3_request'].reduce<string | Buffer>((k, t) => mac(k, t).digest(), 'TC3test')
    const signature = mac(key, `TC3-HMAC-SHA256\n1768464000\n${scope}\n${hash(canonical)}`).digest('hex')
    const authorization = `TC3-HMAC-SHA256 Credential=AKID/${scope}, SignedHeaders=${names}, Signature=${signature}`
    const verification = verifyTc3({ ...base, headers: { ...base.headers, authorization } }, 'test')
    expect(verification).toMatchObject({ valid: true, canonicalRequest: canonical })
  })

  it('a scope of another day than the timestamp', () => {
    const base = received(find('tc3-01-post'))
    const { stringToSign } = verifyTc3(
      { ...base, headers: { ...base.headers, 'x-tc-timestamp': '1768550400' } },
      'test',
    )
    // Signed well but for the day.
    const signature = tc3Signature(tc3Key('test', '2026-01-15', 'tke'), stringToSign)
    const authorization = base.headers['authorization']?.replace(/\w+$/, signature) ?? ''
    const headers = { ...base.headers, authorization, 'x-tc-timestamp': '1768550400' }
    expect(verifyTc3({ ...base, headers }, 'test')).toMatchObject({ valid: false, stringToSign })
  })

  it('another scheme than the one asked for', () => {
    expect(verifyAcs3(received(find('tc3-01-post')), 'test').valid).toBe(false)
    expect(verifyTc3(received(find('acs3-rpc-06-get')), 'test').valid).toBe(false)
  })
})
