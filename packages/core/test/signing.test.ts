import { describe, expect, it } from 'vitest'
import type { SigningContext } from '../src/signer.ts'
import { signAcs3, signTc3 } from '../src/signing.ts'
import { received, type Vector, vectorsOf } from './signing-vectors.ts'

/** What the signer makes by itself, so that a test has to see it made. */
const made =
  /^(authorization|x-acs-date|x-acs-signature-nonce|x-acs-content-sha256|x-acs-accesskey-id|x-acs-security-token|x-tc-timestamp|x-tc-token)$/

function unsigned(vector: Vector) {
  const { method, url, headers, body } = received(vector)
  const given = Object.entries(headers).filter(([name]) => !made.test(name) && name !== 'host')
  return { method, url: new URL(url), headers: Object.fromEntries(given), body }
}

function context({ inputs, fixed, request }: Vector, service?: string): SigningContext {
  const securityToken = request.headers['x-acs-security-token'] ?? request.headers['x-tc-token']
  return {
    credentials: {
      accessKeyId: inputs.access_key_id,
      accessKeySecret: inputs.access_key_secret,
      ...(securityToken && { securityToken }),
    },
    now: new Date(fixed.utc),
    nonce: String(fixed.nonce),
    ...(service && { service }),
  }
}

// In acs3-roa-04b the SDK signs another path than it sends, which a client must not repeat.
const acs3 = vectorsOf('ACS3').filter(([, vector]) => !vector.wire_and_signed_path_differ)
// tc3-12 leaves its payload unsigned and tc3-08 signs another host than it sends; our client does neither.
const tc3 = vectorsOf('TC3').filter(([id]) => !/^tc3-(08|12)/.test(id))

describe('signAcs3', () => {
  it('has vectors', () => expect(acs3).toHaveLength(14))

  it.each(acs3)('%s', (_, vector) => {
    const signed = signAcs3(unsigned(vector), context(vector))
    expect(signed.canonicalRequest).toBe(vector.canonical_request)
    expect(signed.stringToSign).toBe(vector.string_to_sign)
    const { host: _host, ...sent } = vector.request.headers
    expect(signed.headers).toEqual(sent)
  })

  it('sorts the query by name and then by value, a name before those that go on after it', () => {
    const [, vector] = acs3[0] ?? []
    if (!vector) throw new Error('no vector')
    const url = new URL('https://a.example/?Id.10=a&Id%20=b&Id.2=c&Id=z&Id-=d&Id=e=f&Id')
    const { canonicalRequest } = signAcs3({ ...unsigned(vector), url }, context(vector))
    expect(canonicalRequest.split('\n')[2]).toBe('Id=&Id=e%3Df&Id=z&Id%20=b&Id-=d&Id.10=a&Id.2=c')
  })

  it('percent-encodes the four characters of acs3-roa-04b too', () => {
    const [, vector] = vectorsOf('ACS3').find(([id]) => id === 'acs3-roa-04b-quirk-path-quote') ?? []
    if (!vector) throw new Error('the vector is gone')
    expect(signAcs3(unsigned(vector), context(vector)).canonicalRequest).toContain('/k8s/c%27d%21%28e%29/user_config\n')
  })
})

describe('signTc3', () => {
  it('has vectors', () => expect(tc3).toHaveLength(11))

  it.each(tc3)('%s', (_, vector) => {
    const signed = signTc3(unsigned(vector), context(vector, 'tke'))
    expect(signed.canonicalRequest).toBe(vector.canonical_request)
    expect(signed.stringToSign).toBe(vector.string_to_sign)
    const { host: _host, ...sent } = vector.request.headers
    expect(signed.headers).toEqual(sent)
  })

  it('gives the same signature from its cached key, and another one on another day', () => {
    const [, vector] = tc3[0] ?? []
    if (!vector) throw new Error('no vector')
    const [first, second] = [1, 2].map(() => signTc3(unsigned(vector), context(vector, 'tke')).headers['authorization'])
    expect(second).toBe(first)
    const tomorrow = { ...context(vector, 'tke'), now: new Date('2026-01-16T08:00:00Z') }
    expect(signTc3(unsigned(vector), tomorrow).headers['authorization']).toContain('/2026-01-16/tke/tc3_request')
  })

  it('states a media type where the request has none, as the gateway demands', () => {
    const request = {
      method: 'GET',
      url: new URL('https://tke.tencentcloudapi.com/'),
      headers: {},
      body: new Uint8Array(),
    }
    const [, vector] = tc3[0] ?? []
    if (!vector) throw new Error('no vector')
    expect(signTc3(request, context(vector)).headers['content-type']).toBe('application/x-www-form-urlencoded')
  })
})

it('signers leave their input as it was and add no host', () => {
  const [, vector] = acs3[0] ?? []
  if (!vector) throw new Error('no vector')
  const request = { ...unsigned(vector), headers: Object.freeze({ host: 'example.com', accept: '*/*' }) }
  for (const sign of [signAcs3, signTc3]) {
    const signed = sign(request, context(vector))
    expect(signed.canonicalRequest).toContain('host:example.com\n')
    expect(signed.headers).toMatchObject({ host: 'example.com', accept: '*/*' })
    const { host: _host, ...rest } = request.headers
    expect(sign({ ...request, headers: rest }, context(vector)).headers).not.toHaveProperty('host')
  }
})
