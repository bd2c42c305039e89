import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readIni } from '../../src/credentials/read-ini.ts'
import { tencentCredentialsFile } from '../../src/credentials/tencent/credentials-file.ts'
import { type ChainOptions, tencentCredentials } from '../../src/credentials.ts'
import { verifySignature } from '../../src/verify.ts'
import { type Asked, type Machine, nowhere, startMachine } from './machine.ts'

let machine: Machine
beforeEach(async () => {
  machine = await startMachine()
})
afterEach(() => machine.close())

const chain = (options: ChainOptions = {}) =>
  tencentCredentials({
    env: {},
    home: machine.home,
    metadataEndpoint: nowhere,
    stsEndpoint: machine.endpoint,
    ...options,
  })

const keys = { TmpSecretId: 'AKIDplanted', TmpSecretKey: 'planted-secret', Token: 'planted-token' }
const given = {
  accessKeyId: 'AKIDplanted',
  accessKeySecret: 'planted-secret',
  securityToken: 'planted-token',
  expiration: new Date('2026-01-15T09:00:00Z'),
}
const ExpiredTime = given.expiration.getTime() / 1000
const fromSts = {
  body: { Response: { Credentials: keys, ExpiredTime, Expiration: '2026-01-15T09:00:00Z', RequestId: 'r' } },
}

describe('the environment', () => {
  const env = { TENCENTCLOUD_SECRET_ID: 'a', TENCENTCLOUD_SECRET_KEY: 'b' }
  it.each(['SESSION_TOKEN', 'TOKEN', 'SECURITY_TOKEN'])('with TENCENTCLOUD_%s', async (name) => {
    expect(await chain({ env })()).toEqual({ accessKeyId: 'a', accessKeySecret: 'b' })
    expect(await chain({ env: { ...env, [`TENCENTCLOUD_${name}`]: 'c' } })()).toMatchObject({ securityToken: 'c' })
  })

  it('that is half set up is told', async () => {
    const { sources } = await chain({ env: { TENCENTCLOUD_SECRET_KEY: 'planted' } }).explain()
    expect(sources[0]).toMatchObject({
      outcome: 'failed',
      reason: 'TENCENTCLOUD_SECRET_ID is not set, but its fellow is',
    })
  })
})

describe('the credentials file', () => {
  const ini =
    '[default]\nsecret_id = file-id\nsecret_key = planted-key\ntoken = planted-token\n\n[half]\nsecret_id = a\n'

  it('in the home folder, else in that of the machine', async () => {
    const expected = { accessKeyId: 'file-id', accessKeySecret: 'planted-key', securityToken: 'planted-token' }
    machine.write('etc/tencentcloud/credentials', ini)
    const place = { home: machine.home, profile: undefined } as Parameters<typeof tencentCredentialsFile>[0]
    expect(await tencentCredentialsFile(place, join(machine.home, 'etc')).find()).toMatchObject({
      credentials: expected,
    })
    machine.write('.tencentcloud/credentials', ini)
    expect(await chain()()).toEqual(expected)
  })

  it.each([
    ['half', 'lacks secret_id or secret_key'],
    ['gone', 'has no section [gone]'],
  ])('section %s', async (profile, reason) => {
    machine.write('.tencentcloud/credentials', ini)
    expect((await chain({ profile }).explain()).sources[1]?.reason).toContain(reason)
  })
})

describe('the profile of tccli', () => {
  const profile = { secretId: 'cli-id', secretKey: 'planted-cli-key' }
  const expected = { accessKeyId: 'cli-id', accessKeySecret: 'planted-cli-key' }

  it('is the default one, or that which option or environment name', async () => {
    machine.write('.tccli/default.credential', profile)
    machine.write('.tccli/work.credential', { ...profile, secretId: 'work' })
    machine.write('.tccli/home.credential', { ...profile, secretId: 'home' })
    expect(await chain()()).toEqual(expected)
    const env = { TCCLI_PROFILE: 'work' }
    expect((await chain({ env })()).accessKeyId).toBe('work')
    expect((await chain({ env, profile: 'home' })()).accessKeyId).toBe('home')
    const report = await chain({ env }).explain()
    expect(report.sources[2]).toMatchObject({ outcome: 'used', reason: `${machine.home}/.tccli/work.credential` })
  })

  it('may be in the folder that terraform names', async () => {
    machine.write('shared/default.credential', { ...profile, token: 'planted-token' })
    const env = { TENCENTCLOUD_SHARED_CREDENTIALS_DIR: join(machine.home, 'shared') }
    expect(await chain({ env })()).toEqual({ ...expected, securityToken: 'planted-token' })
  })

  it('takes on a role with a signed request in the profile’s region', async () => {
    machine.answer(() => fromSts)
    machine.write('.tccli/default.credential', {
      ...profile,
      'role-arn': 'qcs::cam::uin/1:roleName/r',
      'role-session-name': 's',
    })
    machine.write('.tccli/default.configure', { _sys_param: { region: 'ap-tokyo' } })
    expect(await chain()()).toEqual(given)
    const [{ method, path, headers, body } = {} as Asked] = machine.asked
    expect(headers).toMatchObject({
      'x-tc-action': 'AssumeRole',
      'x-tc-version': '2018-08-13',
      'x-tc-region': 'ap-tokyo',
    })
    expect(headers.authorization).toContain('/sts/tc3_request')
    expect(JSON.parse(body)).toEqual({
      RoleArn: 'qcs::cam::uin/1:roleName/r',
      RoleSessionName: 's',
      DurationSeconds: 3600,
    })
    const received = {
      method,
      url: machine.endpoint + path,
      headers: headers as Record<string, string>,
      body: new TextEncoder().encode(body),
    }
    expect(verifySignature(received, 'planted-cli-key')?.valid).toBe(true)
  })

  it('with the role of the instance', async () => {
    machine.write('.tccli/default.credential', { 'use-cvm-role': true })
    machine.answer(({ path }) => ({ body: path.endsWith('/') ? 'cvm' : { ...keys, ExpiredTime, Code: 'Success' } }))
    expect(await chain({ metadataEndpoint: machine.endpoint })()).toEqual(given)
  })

  it('of a browser login lasts until the login ends', async () => {
    const login = { ...profile, type: 'oauth', token: 'planted-token' }
    const soon = Math.floor(Date.now() / 1000) + 600
    machine.write('.tccli/default.credential', { ...login, expiresAt: soon })
    expect(await chain()()).toEqual({ ...expected, securityToken: 'planted-token', expiration: new Date(soon * 1000) })
    machine.write('.tccli/default.credential', { ...login, expiresAt: 1 })
    expect((await chain().explain()).sources[2]?.reason).toMatch(/its login has ended: log in with tccli again$/)
  })

  it.each([
    ['not JSON', '{"secretKey": "planted', 'is not JSON'],
    ['half', { secretId: 'a' }, 'it lacks secretId or secretKey'],
  ])('that is %s is told', async (_, content, reason) => {
    machine.write('.tccli/default.credential', content)
    const { sources } = await chain().explain()
    expect(sources[2]?.reason).toContain(reason)
    expect(sources[2]?.reason).not.toContain('planted')
  })
})

describe('the role of the instance', () => {
  it('is read from the metadata service', async () => {
    const folder = '/latest/meta-data/cam/security-credentials/'
    machine.answer(({ path }) => {
      if (path === folder) return { body: 'worker' }
      return path === `${folder}worker` ? { body: { ...keys, ExpiredTime, Code: 'Success' } } : undefined
    })
    const instance = chain({ metadataEndpoint: machine.endpoint })
    expect(await instance()).toEqual(given)
    expect((await instance.explain()).sources[3]?.reason).toBe('role worker of this instance')
  })

  it('is absent where there is none, and broken where the service says so', async () => {
    const explain = async () => (await chain({ metadataEndpoint: machine.endpoint }).explain()).sources[3]
    expect(await explain()).toMatchObject({ outcome: 'absent', reason: 'the instance has no role' })
    machine.answer(({ path }) => ({ body: path.endsWith('/') ? 'worker' : { Code: 'Failed', Token: 'planted' } }))
    expect(await explain()).toEqual({
      source: 'CVM instance role',
      outcome: 'failed',
      reason: 'the metadata service has no credentials of role worker',
    })
    machine.answer(({ path }) => ({ body: path.endsWith('/') ? 'worker' : 'planted{' }))
    expect(await explain()).toMatchObject({ reason: 'the answer of the metadata service is not JSON' })
  })
})

describe('the role of a pod', () => {
  const env = () => ({
    TKE_REGION: 'ap-guangzhou',
    TKE_PROVIDER_ID: 'cls-1',
    TKE_WEB_IDENTITY_TOKEN_FILE: machine.write('token', 'planted-oidc\n'),
    TKE_ROLE_ARN: 'qcs::cam::uin/1:roleName/pod',
  })

  it('is taken on unsigned, with the token of the file', async () => {
    machine.answer(() => fromSts)
    expect(await chain({ env: env() })()).toEqual(given)
    const [{ headers, body } = {} as Asked] = machine.asked
    expect(headers).toMatchObject({
      authorization: 'SKIP',
      'x-tc-action': 'AssumeRoleWithWebIdentity',
      'x-tc-region': 'ap-guangzhou',
      'x-tc-timestamp': expect.stringMatching(/^\d{10}$/),
    })
    expect(JSON.parse(body)).toEqual({
      RoleArn: 'qcs::cam::uin/1:roleName/pod',
      RoleSessionName: 'cloud-kubeconfig',
      DurationSeconds: 3600,
      ProviderId: 'cls-1',
      WebIdentityToken: 'planted-oidc',
    })
  })

  it('that is refused is told with the service’s reason and without the token', async () => {
    machine.answer(() => ({
      body: { Response: { Error: { Code: 'InvalidParameter.Token', Message: 'not planted-oidc' } } },
    }))
    expect((await chain({ env: env() }).explain()).sources[4]).toMatchObject({
      outcome: 'failed',
      reason: 'InvalidParameter.Token: not [redacted]',
    })
  })
})

it('the order is the SDKs’, and without any credentials each source says why', async () => {
  const { used, sources } = await chain().explain()
  expect(used).toBeUndefined()
  expect(sources.map(({ source, outcome }) => [source, outcome])).toEqual([
    ['environment', 'absent'],
    ['credentials file', 'absent'],
    ['tccli profile', 'absent'],
    ['CVM instance role', 'absent'],
    ['OIDC', 'absent'],
  ])
  await expect(chain()()).rejects.toThrow(/no source has credentials\. environment: .*; OIDC: TKE_REGION, /)
})

it('ini files are read as the vendors’ tools write them', () => {
  const text =
    '; c\r\nstray = 1\r\n[ a ]\r\nkey=value = with = signs\r\n quoted = "x y" \r\nempty =\r\n[__proto__]\r\nkey = 1\r\n[a] ; again\r\nkey=last # not the first\r\nnumber=a#b;c\r\nsaid = "a # b" # really'
  const sections = readIni(text)
  expect([...sections.keys()]).toEqual(['a', '__proto__'])
  expect(sections.get('a')).toEqual({ key: 'last', quoted: 'x y', empty: '', number: 'a#b;c', said: 'a # b' })
})
