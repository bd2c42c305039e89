import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChainOptions } from '../../src/credentials.ts'
import { verifySignature } from '../../src/verify.ts'
import { chainOn, given, key, temporary, writeProfile } from './alibaba-machine.ts'
import { type Asked, type Machine, startMachine } from './machine.ts'

let machine: Machine
beforeEach(async () => {
  machine = await startMachine()
})
afterEach(() => machine.close())

const chain = (options: ChainOptions = {}) => chainOn(machine, options)
const profile = (members: object) => writeProfile(machine, members)

describe('the profile of the aliyun command', () => {
  it.each([
    ['AK', key, { accessKeyId: 'file-key', accessKeySecret: 'planted-file-secret' }],
    [
      'StsToken',
      { ...key, sts_token: 'planted-sts' },
      { accessKeyId: 'file-key', accessKeySecret: 'planted-file-secret', securityToken: 'planted-sts' },
    ],
  ])('mode %s', async (mode, members, expected) => {
    profile({ mode, ...members })
    expect(await chain()()).toEqual(expected)
    const { used, sources } = await chain().explain()
    expect(used).toBe('aliyun CLI profile')
    expect(sources[2]?.reason).toBe(`profile work (${mode}) of ${machine.home}/.aliyun/config.json`)
  })

  it('mode RamRoleArn takes on the role with a signed request', async () => {
    machine.answer(() => ({ body: { Credentials: temporary } }))
    profile({
      mode: 'RamRoleArn',
      ...key,
      ram_role_arn: 'acs:ram::1:role/r',
      ram_session_name: 's',
      expired_seconds: 900,
    })
    expect(await chain()()).toEqual(given)
    const [{ method, path, headers, body } = {} as Asked] = machine.asked
    expect(path).toBe('/?RoleArn=acs%3Aram%3A%3A1%3Arole%2Fr&RoleSessionName=s&DurationSeconds=900')
    const received = {
      method,
      url: machine.endpoint + path,
      headers: headers as Record<string, string>,
      body: new TextEncoder().encode(body),
    }
    expect(verifySignature(received, 'planted-file-secret')?.valid).toBe(true)
  })

  it('mode OIDC', async () => {
    machine.answer(() => ({ body: { Credentials: temporary } }))
    const file = machine.write('token', 'planted-oidc')
    profile({ mode: 'OIDC', ram_role_arn: 'a', oidc_provider_arn: 'b', oidc_token_file: file })
    expect(await chain()()).toEqual(given)
  })

  it('mode EcsRamRole asks the metadata service', async () => {
    machine.answer(({ path }) =>
      path.endsWith('/named') ? { body: { ...temporary, Code: 'Success' } } : { body: 't' },
    )
    profile({ mode: 'EcsRamRole', ram_role_name: 'named' })
    expect(await chain({ metadataEndpoint: machine.endpoint })()).toEqual(given)
  })

  it('is chosen by option, environment or the file, in this order', async () => {
    const profiles = ['a', 'b', 'c'].map((name) => ({ name, mode: 'AK', access_key_id: name, access_key_secret: 's' }))
    machine.write('.aliyun/config.json', { current: 'c', profiles })
    const env = { ALIBABA_CLOUD_PROFILE: 'b' }
    const ids = [chain({ env, profile: 'a' }), chain({ env }), chain()].map(
      async (provide) => (await provide()).accessKeyId,
    )
    expect(await Promise.all(ids)).toEqual(['a', 'b', 'c'])
    expect((await chain({ profile: 'z' }).explain()).sources[2]?.reason).toMatch(/config\.json has no profile z$/)
  })

  it('mode ChainableRamRoleArn takes on the role with the credentials of another profile', async () => {
    machine.answer(() => ({ body: { Credentials: temporary } }))
    const middle = { name: 'middle', mode: 'StsToken', ...key, sts_token: 'planted-sts' }
    const work = { name: 'work', mode: 'chainableramrolearn', source_profile: 'middle', ram_role_arn: 'a' }
    machine.write('.aliyun/config.json', { current: 'work', profiles: [{ ...work, external_id: 'e' }, middle] })
    expect(await chain()()).toEqual(given)
    const [{ path, headers } = {} as Asked] = machine.asked
    expect(path).toBe('/?RoleArn=a&RoleSessionName=cloud-kubeconfig&DurationSeconds=3600&ExternalId=e')
    expect(headers['x-acs-security-token']).toBe('planted-sts')
    expect((await chain().explain()).sources[2]?.reason).toMatch(/^profile work \(ChainableRamRoleArn\) of /)
  })

  it('profiles that ask each other are told', async () => {
    const chainable = (name: string, source_profile: string) => {
      return { name, mode: 'ChainableRamRoleArn', source_profile, ram_role_arn: 'a' }
    }
    machine.write('.aliyun/config.json', { current: 'a', profiles: [chainable('a', 'b'), chainable('b', 'a')] })
    expect((await chain().explain()).sources[2]?.reason).toMatch(/config\.json ask each other: a → b → a$/)
  })

  it('mode CredentialsURI asks the service that the profile names', async () => {
    machine.answer(({ path }) => (path === '/planted-path' ? { body: temporary } : undefined))
    profile({ mode: 'CredentialsURI', credentials_uri: `${machine.endpoint}/planted-path` })
    expect(await chain()()).toEqual(given)
    profile({ mode: 'CredentialsURI', credentials_uri: 'planted, not a url' })
    expect((await chain().explain()).sources[2]?.reason).toBe('credentials_uri of profile work is not a URL')
  })

  it.each(['CloudSSO', 'OAuth'])('mode %s uses the keys of the login until they end', async (mode) => {
    const end = Math.floor(Date.now() / 1000) + 3600
    profile({ mode, ...key, sts_token: 'planted-sts', sts_expiration: end })
    expect(await chain()()).toEqual({
      accessKeyId: 'file-key',
      accessKeySecret: 'planted-file-secret',
      securityToken: 'planted-sts',
      expiration: new Date(end * 1000),
    })
    profile({ mode, ...key, sts_token: 'planted-sts', sts_expiration: end - 3601 })
    expect((await chain().explain()).sources[2]).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/^the login of profile work has ended: renew it, .*aliyun sts GetCallerIdentity/),
    })
  })

  it.each(['External', 'RsaKeyPair', 'BearerToken', 'constructor'])(
    'mode %s is named as one that is not supported, with what to do',
    async (mode) => {
      profile({ mode, ...key })
      expect((await chain().explain()).sources[2]).toMatchObject({
        outcome: 'failed',
        reason: expect.stringMatching(
          new RegExp(
            `has mode ${mode}, which is not supported: have the aliyun command write one of AK, .*ACCESS_KEY_ID`,
          ),
        ),
      })
    },
  )

  it('can be switched off', async () => {
    profile({ mode: 'AK', ...key })
    const { sources } = await chain({ env: { ALIBABA_CLOUD_CLI_PROFILE_DISABLED: 'true' } }).explain()
    expect(sources[2]).toMatchObject({ outcome: 'absent', reason: 'ALIBABA_CLOUD_CLI_PROFILE_DISABLED is true' })
  })

  it('that is broken is told without what is in it', async () => {
    machine.write('.aliyun/config.json', '{"access_key_secret": "planted')
    expect((await chain().explain()).sources[2]?.reason).toBe(`${machine.home}/.aliyun/config.json is not JSON`)
    profile({ mode: 'AK', access_key_id: 'a' })
    expect((await chain().explain()).sources[2]?.reason).toBe('profile work lacks access_key_secret')
  })
})
