import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChainOptions } from '../../src/credentials.ts'
import { createClient } from '../../src/index.ts'
import { alibabaLike, describeAlibaba } from '../apis.ts'
import { chainOn, given, key, temporary, writeProfile } from './alibaba-machine.ts'
import { type Asked, type Machine, nowhere, startMachine } from './machine.ts'

let machine: Machine
beforeEach(async () => {
  machine = await startMachine()
})
afterEach(() => machine.close())

const chain = (options: ChainOptions = {}) => chainOn(machine, options)
const profile = (members: object) => writeProfile(machine, members)

describe('the environment', () => {
  it.each(['ALIBABA_CLOUD', 'ALIBABACLOUD'])('%s_…', async (prefix) => {
    const env = { [`${prefix}_ACCESS_KEY_ID`]: 'a', [`${prefix}_ACCESS_KEY_SECRET`]: 'b' }
    expect(await chain({ env })()).toEqual({ accessKeyId: 'a', accessKeySecret: 'b' })
    const withToken = { ...env, [`${prefix}_SECURITY_TOKEN`]: 'c' }
    expect(await chain({ env: withToken })()).toEqual({ accessKeyId: 'a', accessKeySecret: 'b', securityToken: 'c' })
  })

  it('that is half set up is told, and the next source asked', async () => {
    profile({ mode: 'AK', ...key })
    const half = chain({ env: { ALIBABA_CLOUD_ACCESS_KEY_ID: 'a' } })
    expect(await half()).toEqual({ accessKeyId: 'file-key', accessKeySecret: 'planted-file-secret' })
    expect((await half.explain()).sources[0]).toEqual({
      source: 'environment',
      outcome: 'failed',
      reason: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET is not set, but its fellow is',
    })
  })
})

describe('the role of a pod', () => {
  const env = () => ({
    ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/pod',
    ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1:oidc-provider/ack',
    ALIBABA_CLOUD_OIDC_TOKEN_FILE: machine.write('token', 'planted-oidc\n'),
  })

  it('is taken on unsigned, with the token of the file', async () => {
    machine.answer(() => ({ body: { RequestId: 'r', Credentials: temporary } }))
    expect(await chain({ env: env() })()).toEqual(given)
    const [{ method, path, headers, body } = {} as Asked] = machine.asked
    expect(method).toBe('POST')
    expect(path).toMatch(/^\/\?Action=AssumeRoleWithOIDC&Version=2015-04-01&Format=JSON&Timestamp=.+&SignatureNonce=.+/)
    expect(headers.authorization).toBeUndefined()
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      RoleArn: 'acs:ram::1:role/pod',
      RoleSessionName: 'cloud-kubeconfig',
      DurationSeconds: '3600',
      OIDCProviderArn: 'acs:ram::1:oidc-provider/ack',
      OIDCToken: 'planted-oidc',
    })
  })

  it('that is refused is told with the service’s reason and without the token', async () => {
    const body = { Code: 'AuthenticationFail.NoPermission', Message: 'bad token planted-oidc' }
    machine.answer(() => ({ status: 400, body }))
    const { sources } = await chain({ env: env() }).explain()
    expect(sources[1]).toEqual({
      source: 'OIDC',
      outcome: 'failed',
      reason: 'AuthenticationFail.NoPermission: bad token [redacted]',
    })
  })

  it('whose token is not there is told', async () => {
    const missing = { ...env(), ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/nowhere/token' }
    expect((await chain({ env: missing }).explain()).sources[1]?.reason).toBe(
      'the token file /nowhere/token is not there or empty',
    )
  })
})

describe('the credentials file', () => {
  const ini = `# comment
[default]
type = access_key
access_key_id = file-key
access_key_secret = "planted-file-secret"

[role]
type=ram_role_arn
access_key_id=file-key
access_key_secret=planted-file-secret
role_arn=acs:ram::1:role/r
role_session_name=s

[odd]
type = rsa_key_pair

[untyped]
access_key_id=file-key
`
  it('in the home folder, or where the environment says', async () => {
    const expected = { accessKeyId: 'file-key', accessKeySecret: 'planted-file-secret' }
    const elsewhere = machine.write('elsewhere', ini)
    expect(await chain({ env: { ALIBABA_CLOUD_CREDENTIALS_FILE: elsewhere } })()).toEqual(expected)
    machine.write('.alibabacloud/credentials', ini)
    expect(await chain()()).toEqual(expected)
  })

  it.each([
    ['untyped', ': type is missing, not one of access_key,'],
    ['nobodys', 'has no section [nobodys]'],
  ])('says what is wrong with section %s: %s', async (name, reason) => {
    machine.write('.alibabacloud/credentials', ini)
    await expect(chain({ profile: name })()).rejects.toThrow(reason)
  })

  it('may begin with a byte order mark, as the command’s may, but is UTF-8', async () => {
    const expected = { accessKeyId: 'file-key', accessKeySecret: 'planted-file-secret' }
    machine.write('.alibabacloud/credentials', `\ufeff${ini}`)
    expect(await chain()()).toEqual(expected)
    const profiles = [{ name: 'default', mode: 'AK', access_key_id: 'cli-key', access_key_secret: 'cli-secret' }]
    machine.write('.aliyun/config.json', `\ufeff${JSON.stringify({ current: 'default', profiles })}`)
    expect((await chain()())?.accessKeyId).toBe('cli-key')
    machine.write('.aliyun/config.json', Buffer.from('\ufeff{}', 'utf16le'))
    expect(await chain()()).toEqual(expected)
    expect((await chain().explain()).sources[2]?.reason).toMatch(/config\.json is no text in UTF-8/)
  })

  it('may hold roles', async () => {
    machine.write('.alibabacloud/credentials', ini)
    machine.answer(() => ({ body: { Credentials: temporary } }))
    expect(await chain({ profile: 'role' })()).toEqual(given)
  })

  it.each([
    ['odd', 'type is rsa_key_pair, not one of'],
    ['gone', 'has no section [gone]'],
  ])('section %s', async (name, reason) => {
    machine.write('.alibabacloud/credentials', ini)
    const { sources } = await chain({ profile: name }).explain()
    expect(sources[3]).toMatchObject({ outcome: 'failed', reason: expect.stringContaining(reason) })
  })
})

describe('the role of the instance', () => {
  const path = '/latest/meta-data/ram/security-credentials/'

  it('is read with a token of the metadata service', async () => {
    machine.answer((asked) => {
      if (asked.path === '/latest/api/token') return { body: 'planted-metadata-token' }
      if (asked.headers['x-aliyun-ecs-metadata-token'] !== 'planted-metadata-token') return { status: 403, body: '' }
      if (asked.path === path) return { body: 'worker\n' }
      return asked.path === `${path}worker` ? { body: { ...temporary, Code: 'Success' } } : undefined
    })
    expect(await chain({ metadataEndpoint: machine.endpoint })()).toEqual(given)
    expect(machine.asked[0]).toMatchObject({ method: 'PUT' })
    expect(machine.asked[0]?.headers['x-aliyun-ecs-metadata-token-ttl-seconds']).toBe('60')
  })

  it('is read without one from an older service, unless that is ruled out', async () => {
    machine.answer((asked) => {
      if (asked.path === `${path}named`) return { body: { ...temporary, Code: 'Success' } }
      return undefined
    })
    const env = { ALIBABA_CLOUD_ECS_METADATA: 'named' }
    const metadataEndpoint = machine.endpoint
    expect(await chain({ metadataEndpoint, env })()).toEqual(given)
    const strict = chain({ metadataEndpoint, env: { ...env, ALIBABA_CLOUD_IMDSV1_DISABLED: 'true' } })
    expect((await strict.explain()).sources[4]).toMatchObject({ outcome: 'failed' })
  })

  it('is not asked for where that is forbidden', async () => {
    const env = { ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true' }
    const { sources } = await chain({ metadataEndpoint: machine.endpoint, env }).explain()
    expect(sources[4]).toMatchObject({ outcome: 'absent' })
    expect(machine.asked).toEqual([])
  })

  it('is absent where the instance has none, and broken where the service says so', async () => {
    const explain = async () => (await chain({ metadataEndpoint: machine.endpoint }).explain()).sources[4]
    machine.answer(({ method }) => (method === 'PUT' ? { body: 't' } : undefined))
    expect(await explain()).toMatchObject({ outcome: 'absent', reason: 'the instance has no role' })
    machine.answer(() => ({ body: { Code: 'Failed', AccessKeySecret: 'planted' } }))
    expect(await explain()).toMatchObject({ outcome: 'failed' })
  })

  it('is given up on when the service does not answer in time', async () => {
    const fetch = (request: Request) =>
      new Promise<never>((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)))
    const { sources } = await chain({ fetch, metadataTimeout: 10 }).explain()
    expect(sources[4]).toMatchObject({ outcome: 'absent', reason: `no metadata service answers at ${nowhere}` })
  })
})

describe('the URI', () => {
  it('gives credentials, and is named without its path', async () => {
    machine.answer(({ path }) => (path === '/planted-path' ? { body: { Code: 'Success', ...temporary } } : undefined))
    const uri = chain({ env: { ALIBABA_CLOUD_CREDENTIALS_URI: `${machine.endpoint}/planted-path` } })
    expect(await uri()).toEqual(given)
    expect((await uri.explain()).sources[5]).toMatchObject({ outcome: 'used', reason: machine.endpoint })
  })

  it.each([
    ['not a url', 'is not a URL'],
    [`${nowhere}/planted`, 'http://127.0.0.1:1 answers not'],
  ])('%s', async (ALIBABA_CLOUD_CREDENTIALS_URI, reason) => {
    const { sources } = await chain({ env: { ALIBABA_CLOUD_CREDENTIALS_URI } }).explain()
    expect(sources[5]?.reason).toContain(reason)
    expect(sources[5]?.reason).not.toContain('planted')
  })

  it('whose answer lacks a part is told without the others', async () => {
    machine.answer(() => ({ body: { ...temporary, SecurityToken: undefined } }))
    const { sources } = await chain({ env: { ALIBABA_CLOUD_CREDENTIALS_URI: machine.endpoint } }).explain()
    expect(sources[5]?.reason).toBe('the answer lacks AccessKeyId, AccessKeySecret or SecurityToken')
  })
})

describe('the chain', () => {
  it('asks in the vendor’s order, and nobody after the first that has some', async () => {
    profile({ mode: 'AK', ...key })
    const { used, sources } = await chain({ metadataEndpoint: machine.endpoint }).explain()
    expect(used).toBe('aliyun CLI profile')
    expect(sources.map(({ source, outcome }) => [source, outcome])).toEqual([
      ['environment', 'absent'],
      ['OIDC', 'absent'],
      ['aliyun CLI profile', 'used'],
      ['credentials file', 'not asked'],
      ['ECS instance role', 'not asked'],
      ['credentials URI', 'not asked'],
    ])
    expect(machine.asked).toEqual([])
  })

  it('without any credentials says of each source why', async () => {
    await expect(chain()()).rejects.toThrow(
      /^no source has credentials\. environment: ALIBABA_CLOUD_ACCESS_KEY_ID .* not set; OIDC: .*; aliyun CLI profile: .* is not there; /,
    )
  })

  it('is what a client takes, with all it says in the client’s error', async () => {
    const client = createClient(alibabaLike, {
      credentials: chain(),
      region: 'cn-beijing',
      fetch: async () => Response.json({}),
    })
    const options = { path: { ClusterId: 'c1' } }
    const { error } = await client.request(describeAlibaba, options)
    expect(error).toMatchObject({ name: 'ConfigurationError', code: 'CredentialsUnavailable', option: 'credentials' })
    expect(error?.message).toContain('aliyun CLI profile: ')
    profile({ mode: 'AK', ...key })
    expect((await client.request(describeAlibaba, options)).error).toBeUndefined()
  })

  it('tells no secret, whatever happens', async () => {
    machine.answer(() => ({ status: 500, body: { Code: 'planted-file-secret', Message: 'planted-file-secret' } }))
    profile({ mode: 'RamRoleArn', ...key, ram_role_arn: 'a' })
    machine.write('.alibabacloud/credentials', '[default]\naccess_key_secret = planted-file-secret\n')
    const provide = chain({
      env: { ALIBABA_CLOUD_CREDENTIALS_URI: `${machine.endpoint}/planted-path` },
      metadataEndpoint: machine.endpoint,
    })
    const report = await provide.explain()
    const error = await provide().catch((problem: unknown) => problem)
    expect(report.used).toBeUndefined()
    const text = [inspect(report), inspect(error, { depth: 9, showHidden: true }), String(error)].join('\n')
    expect(text).not.toMatch(/planted/)
  })
})
