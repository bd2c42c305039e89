import { describe, expect, it } from 'vitest'
import type { ClientOptions } from '../src/index.ts'
import { alibabaLike, callWith, describeAlibaba, describeTencent, errorOf, plainApi, tencentLike } from './apis.ts'

async function host(api: 'ack' | 'tke', client: ClientOptions): Promise<string> {
  const [descriptor, operation, options] =
    api === 'ack'
      ? ([alibabaLike, describeAlibaba, { path: { ClusterId: 'c1' } }] as const)
      : ([tencentLike, describeTencent, { body: {} }] as const)
  const { sent, result } = await callWith(descriptor, operation, { client, options })
  return sent[0] ? new URL(sent[0].request.url).host : String(result.error)
}

describe('where a request goes', () => {
  it.each([
    ['ack', {}, 'cs.ap-singapore.aliyuncs.com'],
    ['ack', { region: undefined }, 'cs.aliyuncs.com'],
    ['ack', { network: 'internal' }, 'cs-anony-vpc.ap-singapore.aliyuncs.com'],
    ['tke', {}, 'tke.tencentcloudapi.com'],
    ['tke', { site: 'international' }, 'tke.intl.tencentcloudapi.com'],
    ['tke', { site: 'mainland' }, 'tke.tencentcloudapi.com'],
    ['tke', { network: 'internal', site: 'international' }, 'tke.internal.tencentcloudapi.com'],
    ['tke', { region: 'ap-shanghai-fsi' }, 'tke.ap-shanghai-fsi.tencentcloudapi.com'],
    ['tke', { endpoint: 'http://127.0.0.1:8080', region: 'anywhere' }, '127.0.0.1:8080'],
    ['tke', { endpoint: 'gateway.example' }, 'gateway.example'],
    ['tke', { endpoint: new URL('https://gateway.example/') }, 'gateway.example'],
  ] as const)('%s %o', async (api, client, expected) => expect(await host(api, client)).toBe(expected))

  it('keeps the path of an endpoint', async () => {
    const client = { endpoint: 'https://proxy.example/aliyun/' }
    const { sent } = await callWith(alibabaLike, describeAlibaba, { client, options: { path: { ClusterId: 'c1' } } })
    expect(sent[0]?.request.url).toBe('https://proxy.example/aliyun/k8s/c1/user_config')
  })

  it('prefers the servers of the operation, and fills in the defaults of a plain document', async () => {
    const ping = { id: 'ping', method: 'GET', path: '/ping' }
    expect((await callWith(plainApi, ping, {})).sent[0]?.request.url).toBe('https://pets.example/v1/ping')
    const own = { ...ping, servers: [{ url: 'https://other.example' }] }
    expect((await callWith(plainApi, own, {})).sent[0]?.request.url).toBe('https://other.example/ping')
  })
})

describe('what is said when there is no address', () => {
  const options = { path: { ClusterId: 'c1' } }

  it.each([
    [{ region: undefined, network: 'internal' }, 'MissingRegion', 'region'],
    [{ region: 'evil.example/' }, 'InvalidOption', 'region'],
    [{ endpoint: 'ftp://a' }, 'InvalidOption', 'endpoint'],
    [{ endpoint: 'https://{region}.example' }, 'InvalidOption', 'endpoint'],
    [{ endpoint: 'https://user:password@a' }, 'InvalidOption', 'endpoint'],
    [{ endpoint: '' }, 'InvalidOption', 'endpoint'],
  ] as const)('%o', async (client, code, option) => {
    const error = await errorOf(alibabaLike, describeAlibaba, { client, options })
    expect(error).toMatchObject({ name: 'ConfigurationError', code, option, api: 'ack' })
    expect(error.message).toContain(`option \`${option}\``)
  })

  it('names what no server is for', async () => {
    const regional = { ...tencentLike, servers: [{ url: 'https://ens.aliyuncs.com', regions: ['cn-beijing'] }] }
    const error = await errorOf(regional, describeTencent, { options: { body: {} } })
    expect(error).toMatchObject({ code: 'NoServer', option: 'endpoint' })
    expect(error.message).toMatch(/no server for public, ap-singapore/)
  })

  it('takes a region that the document does not list', async () => {
    const servers = [
      { url: 'https://{region}.example', network: 'public', variables: { region: { default: 'a', enum: ['a', 'b'] } } },
      { url: 'https://special.example', network: 'public', regions: ['c'] },
    ] as const
    const api = { ...alibabaLike, servers }
    for (const [region, host] of Object.entries({ b: 'b', new: 'new', c: 'special' })) {
      const { sent } = await callWith(api, describeAlibaba, { options, client: { region } })
      expect(sent[0]?.request.url).toBe(`https://${host}.example/k8s/c1/user_config`)
    }
  })
})
