import { describe, expect, it } from 'vitest'
import { runningCloud } from './running-cloud.ts'
import { ACK_CLUSTER, callAck, callEns, callTke } from './signed-call.ts'

const yaml = `
accounts:
  - id: "1000000000000001"
    keys:
      - { accessKeyId: main, accessKeySecret: secret }
      - { accessKeyId: off, accessKeySecret: secret, disabled: true }
      - { accessKeyId: sts, accessKeySecret: secret, securityToken: token }
      - { accessKeyId: old, accessKeySecret: secret, securityToken: token, expires: "2020-01-01T00:00:00Z" }
    users:
      - id: "2000000000000001"
        keys:
          - { accessKeyId: nobody, accessKeySecret: secret }
          - { accessKeyId: nobody-sts, accessKeySecret: secret, securityToken: token }
      - id: "2000000000000002"
        keys: [{ accessKeyId: capped, accessKeySecret: secret }]
        permissions:
          - { effect: allow, actions: ["cs:*"], maxMinutes: 60 }
      - id: "2000000000000003"
        keys: [{ accessKeyId: most, accessKeySecret: secret }]
        permissions:
          - { effect: allow, actions: ["*"] }
          - { effect: deny, actions: ["cs:Describe*"], clusters: ["${ACK_CLUSTER}"] }
          - { effect: deny, actions: ["tke:*"] }
  - id: "1000000000000002"
    apis: [ack]
    keys: [{ accessKeyId: other, accessKeySecret: secret }]
rateLimit: false
`

const key = (accessKeyId: string, securityToken?: string) => ({
  accessKeyId,
  accessKeySecret: 'secret',
  ...(securityToken !== undefined && { securityToken }),
})

describe('keys', () => {
  it.each([
    ['a lasting key', key('main'), 200, undefined],
    ['a temporary key with its token', key('sts', 'token'), 200, undefined],
    ['an unknown key', key('nobody-knows'), 404, 'InvalidAccessKeyId.NotFound'],
    ['a disabled key', key('off'), 400, 'InvalidAccessKeyId.Inactive'],
    ['a wrong secret', { ...key('main'), accessKeySecret: 'wrong' }, 400, 'SignatureDoesNotMatch'],
    ['a temporary key without its token', key('sts'), 400, 'MissingSecurityToken'],
    ['another token', key('sts', 'another'), 400, 'InvalidSecurityToken.Malformed'],
    ['a token that has expired', key('old', 'token'), 400, 'InvalidSecurityToken.Expired'],
    ['a token for a lasting key', key('main', 'token'), 400, 'InvalidSecurityToken.MismatchWithAccessKey'],
  ])('%s', async (_, credentials, status, code) => {
    const { url } = await runningCloud({ yaml })
    const answer = await callAck({ url: url('ack'), credentials })
    expect([answer.status, answer.body.Code]).toEqual([status, code])
  })

  it('of an account are known only in its APIs', async () => {
    const { url } = await runningCloud({ yaml })
    const { body } = await callTke({ url: url('tke'), credentials: key('other') })
    expect(body.Response.Error.Code).toBe('AuthFailure.SecretIdNotFound')
  })

  it('end some minutes after the start, faster with a time scale', async () => {
    let now = new Date()
    const temporary = `accounts: [{ id: "1", keys: [{ accessKeyId: a, accessKeySecret: b, securityToken: c, expiresInMinutes: 60 }] }]`
    const { url, reset } = await runningCloud({ yaml: temporary, timeScale: 60, now: () => now })
    const credentials = { accessKeyId: 'a', accessKeySecret: 'b', securityToken: 'c' }
    const call = async () => (await callTke({ url: url('tke'), credentials, now })).body.Response
    expect((await call()).Error).toBeUndefined()
    now = new Date(now.getTime() + 61_000)
    expect((await call()).Error?.Code).toBe('AuthFailure.TokenFailure')
    reset()
    expect((await call()).Error).toBeUndefined()
  })
})

describe('permissions', () => {
  const call = async (accessKeyId: string, parameters: Record<string, string> = {}, token?: string) => {
    const { url } = await runningCloud({ yaml })
    return callAck({ url: url('ack'), credentials: key(accessKeyId, token), parameters })
  }

  it('what nothing allows is denied, in the words for RAM users and for temporary keys', async () => {
    const user = await call('nobody')
    expect([user.status, user.body.code, user.body.message]).toEqual([
      403,
      'StatusForbidden',
      'RAM policy Forbidden for action cs:DescribeClusterUserKubeconfig',
    ])
    expect(user.body.accessDeniedDetail).toMatchObject({
      AuthAction: 'cs:DescribeClusterUserKubeconfig',
      AuthPrincipalType: 'SubUser',
      NoPermissionType: 'ImplicitDeny',
    })
    const temporary = await call('nobody-sts', {}, 'token')
    expect(temporary.body.accessDeniedDetail).toMatchObject({ AuthPrincipalType: 'AssumedRoleUser' })
    expect(temporary.body.message).toBe('STSToken policy Forbidden for action cs:DescribeClusterUserKubeconfig')
  })

  it('a cap on the minutes allows shorter files only, and none that lasts', async () => {
    expect((await call('capped', { TemporaryDurationMinutes: '60' })).status).toBe(200)
    expect((await call('capped', { TemporaryDurationMinutes: '61' })).status).toBe(403)
    expect((await call('capped')).status).toBe(403)
  })

  it('a deny wins over every allow, in each API with its own error', async () => {
    const { url } = await runningCloud({ yaml })
    expect((await callAck({ url: url('ack'), credentials: key('most') })).status).toBe(403)
    expect((await callEns({ url: url('ens'), credentials: key('most') })).status).toBe(200)
    const { status, body } = await callTke({ url: url('tke'), credentials: key('most') })
    expect([status, body.Response.Error.Code]).toEqual([200, 'UnauthorizedOperation.CamNoAuth'])
    const { body: denied } = await callEns({ url: url('ens'), credentials: key('nobody') })
    expect(denied.Code).toBe('NoPermission')
  })
})

describe('clusters', () => {
  it('of another account are not found', async () => {
    const { url } = await runningCloud({ yaml })
    const { status, body } = await callAck({ url: url('ack'), credentials: key('other') })
    expect([status, body.code]).toEqual([404, 'ErrorClusterNotFound'])
    expect(body.message).toContain(ACK_CLUSTER)
  })

  it('that do not run hand out nothing', async () => {
    const clusters = ['ack c0123456789abcdef0123456789abcdef', 'ens eck-1', 'tke cls-00000001'].map((text) => {
      const [api, id] = text.split(' ')
      return `  - { api: ${api}, id: ${id}, state: initial }`
    })
    const { url, credentials } = await runningCloud({ yaml: `clusters:\n${clusters.join('\n')}` })
    const ack = await callAck({ url: url('ack'), credentials, cluster: 'c0123456789abcdef0123456789abcdef' })
    expect([ack.status, ack.body.code]).toEqual([400, 'ErrorClusterState'])
    const ens = await callEns({ url: url('ens'), credentials, cluster: 'eck-1' })
    expect([ens.status, ens.body.Code]).toEqual([400, 'CallInterface'])
    const tke = await callTke({ url: url('tke'), credentials, cluster: 'cls-00000001' })
    expect(tke.body.Response.Error.Code).toBe('ResourceUnavailable.ClusterInAbnormalStat')
  })

  it('in a region are found there only', async () => {
    const { url, credentials } = await runningCloud({
      yaml: 'clusters: [{ api: tke, id: cls-65r1c5nu, region: ap-singapore }]',
    })
    const there = await callTke({ url: url('tke'), credentials, region: 'ap-singapore' })
    expect(there.body.Response.Error).toBeUndefined()
    const elsewhere = await callTke({ url: url('tke'), credentials, region: 'ap-guangzhou' })
    expect(elsewhere.body.Response.Error.Code).toBe('ResourceNotFound.ClusterNotFound')
  })
})
