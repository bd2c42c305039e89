import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CoreV1Api, KubeConfig, VersionApi, Watch } from '@kubernetes/client-node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createAuthority, newClientKeys } from '../src/certificates/authority.ts'
import { startMockCloud } from '../src/index.ts'
import { type ReadKubeconfig, readKubeconfig } from './read-kubeconfig.ts'
import { runningCloud } from './running-cloud.ts'
import { callAck, callEns, callTke } from './signed-call.ts'

interface KubernetesAnswer {
  readonly status: number
  /** Of a Status, of a list, of a Table. */
  readonly body: {
    readonly kind: string
    readonly code: number
    readonly reason: string
    readonly message: string
    readonly rows: readonly { readonly cells: readonly string[] }[]
    readonly items: readonly { readonly metadata: { readonly name: string } }[]
  }
}

type Client = Pick<ReadKubeconfig, 'server' | 'authority'> & Partial<Pick<ReadKubeconfig, 'certificate' | 'privateKey'>>

/** GET with a client certificate; the server's is checked. */
function get(client: Client, path: string, accept = 'application/json'): Promise<KubernetesAnswer> {
  const { authority: ca, certificate: cert, privateKey: key } = client
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, client.server),
      { ca, cert, key, headers: { accept }, agent: false },
      (response) => {
        let text = ''
        response.on('data', (data) => {
          text += data
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }))
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}

async function allFiles(): Promise<readonly string[]> {
  const { url, credentials } = await runningCloud()
  const [ack, ens, tke] = await Promise.all([
    callAck({ url: url('ack'), credentials }),
    callEns({ url: url('ens'), credentials }),
    callTke({ url: url('tke'), credentials }),
  ])
  return [ack.body.config, ens.body.Config, tke.body.Response.Kubeconfig]
}

const unauthorized = {
  kind: 'Status',
  apiVersion: 'v1',
  metadata: {},
  status: 'Failure',
  message: 'Unauthorized',
  reason: 'Unauthorized',
  code: 401,
}

describe('a kubeconfig of the mock cloud', () => {
  it('connects the official JavaScript client', async () => {
    for (const file of await allFiles()) {
      const config = new KubeConfig()
      config.loadFromString(file)
      const { items } = await config.makeApiClient(CoreV1Api).listNamespace()
      expect(items.map(({ metadata }) => metadata?.name)).toContain('kube-system')
      const one = await config.makeApiClient(CoreV1Api).readNamespace({ name: 'default' })
      expect(one.status?.phase).toBe('Active')
      expect((await config.makeApiClient(VersionApi).getCode()).major).toBe('1')
    }
  })

  it('connects kubectl, where there is one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mock-cloud-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    for (const [index, file] of (await allFiles()).entries()) {
      const path = join(folder, `config-${index}`)
      writeFileSync(path, file)
      const printed = await kubectl(path, folder, 'get', 'namespaces')
      if (printed === undefined) return
      expect(printed).toMatch(/kube-system\s+Active/)
      const watched = await kubectl(path, folder, 'get', 'namespaces', '--watch', '--request-timeout=1s')
      expect(watched).toMatch(/kube-system\s+Active/)
      expect(watched).not.toMatch(/error/i)
      expect(await kubectl(path, folder, 'version')).toMatch(/Server Version: v1\.\d+/)
      expect(await kubectl(path, folder, 'get', 'namespace', 'default', '-o', 'name')).toBe('namespace/default\n')
    }
  }, 30_000)
})

describe('the Kubernetes API refuses with 401, as a real one does,', () => {
  const file = async (options = {}) => {
    const cloud = await runningCloud(options)
    const { body } = await callTke({ url: cloud.url('tke'), credentials: cloud.credentials })
    return readKubeconfig(body.Response.Kubeconfig)
  }

  it('who has no certificate', async () => {
    const { server, authority } = await file()
    expect(await get({ server, authority }, '/version')).toEqual({ status: 401, body: unauthorized })
  })

  it('a certificate of another authority, even of the same name', async () => {
    const own = await file()
    const validity = { notBefore: new Date(Date.now() - 1000), notAfter: new Date(Date.now() + 60_000) }
    const foreign = createAuthority([['CN', 'kubernetes']], validity).issueClient(
      await newClientKeys(),
      [
        ['O', 'tke:users'],
        ['CN', '1234567890123456-1'],
      ],
      validity,
    )
    expect(await get({ ...own, ...foreign }, '/api/v1/namespaces')).toEqual({ status: 401, body: unauthorized })
  })

  it('a certificate that has expired, also on a connection that was there before', async () => {
    const { url, credentials } = await runningCloud({ timeScale: 900 })
    const parameters = { TemporaryDurationMinutes: '15' }
    const { body } = await callAck({ url: url('ack'), credentials, parameters })
    const client = readKubeconfig(body.config)
    expect((await get(client, '/api')).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(await get(client, '/api')).toEqual({ status: 401, body: unauthorized })
  })

  it('a certificate whose time has not come', async () => {
    let now = new Date()
    const { url, credentials } = await runningCloud({ now: () => now })
    const { body } = await callTke({ url: url('tke'), credentials, now })
    now = new Date(now.getTime() - 60_000)
    const client = readKubeconfig(body.Response.Kubeconfig)
    expect((await get(client, '/version')).status).toBe(401)
  })
})

describe('rights in a cluster', () => {
  const yaml = (clusterAdmin: string) => `
accounts:
  - id: "100000000001"
    users:
      - id: "100000000002"
        keys: [{ accessKeyId: dev, accessKeySecret: secret }]
        permissions: [{ effect: allow, actions: ["*"] }]
        clusterAdmin: ${clusterAdmin}
`
  const client = async (clusterAdmin: string) => {
    const { url } = await runningCloud({ yaml: yaml(clusterAdmin) })
    const credentials = { accessKeyId: 'dev', accessKeySecret: 'secret' }
    const { body } = await callTke({ url: url('tke'), credentials })
    return readKubeconfig(body.Response.Kubeconfig)
  }

  it('a sub-account has none until it is given some', async () => {
    const { status, body } = await get(await client('[]'), '/api/v1/namespaces')
    expect([status, body.kind, body.reason, body.code]).toEqual([403, 'Status', 'Forbidden', 403])
    expect(body.message).toMatch(
      /^namespaces is forbidden: User "100000000002-\d{10}" cannot list resource "namespaces" in API group "" at the cluster scope$/,
    )
  })

  it('and may look around all the same', async () => {
    expect((await get(await client('[]'), '/version')).status).toBe(200)
  })

  it('an administrator may everything', async () => {
    const { status, body } = await get(await client('["cls-*"]'), '/api/v1/namespaces')
    expect([status, body.kind]).toEqual([200, 'NamespaceList'])
  })
})

it.each(['localhost', '0.0.0.0', '127.0.0.1'])('is reached where the cloud listens: %s', async (host) => {
  const { url, credentials } = await runningCloud({ host })
  const { body } = await callTke({ url: url('tke'), credentials })
  expect((await get(readKubeconfig(body.Response.Kubeconfig), '/version')).status).toBe(200)
})

describe('the Kubernetes API', () => {
  it('answers kubectl with a table', async () => {
    const [, , tke = ''] = await allFiles()
    const { body } = await get(
      readKubeconfig(tke),
      '/api/v1/namespaces',
      'application/json;as=Table;v=v1;g=meta.k8s.io',
    )
    expect([body.kind, body.rows[0]?.cells.slice(0, 2)]).toEqual(['Table', ['default', 'Active']])
  })

  it('selects, and says what it cannot select by', async () => {
    const [ack = ''] = await allFiles()
    const client = readKubeconfig(ack)
    const selected = await get(client, '/api/v1/namespaces?labelSelector=kubernetes.io%2Fmetadata.name%3Ddefault')
    expect(selected.body.items.map(({ metadata }) => metadata.name)).toEqual(['default'])
    const { status, body } = await get(client, '/api/v1/namespaces?fieldSelector=spec.nothing%3D1')
    expect([status, body.reason, body.message]).toEqual([400, 'BadRequest', 'field label not supported: spec.nothing'])
  })

  it('is watched: what there is, then nothing, until the time is over', async () => {
    const [, , tke = ''] = await allFiles()
    const config = new KubeConfig()
    config.loadFromString(tke)
    const seen: string[] = []
    await new Promise((resolve, reject) => {
      const note = (phase: string, { metadata }: { metadata: { name: string } }) =>
        seen.push(`${phase} ${metadata.name}`)
      const options = { timeoutSeconds: 1, fieldSelector: 'metadata.name!=default' }
      new Watch(config).watch('/api/v1/namespaces', options, note, resolve).catch(reject)
    })
    expect(seen).toEqual(['ADDED kube-node-lease', 'ADDED kube-public', 'ADDED kube-system'])
  })

  it('is watched from what is known on, and is closed all the same', async () => {
    const cloud = await startMockCloud()
    const { body } = await callTke({ url: cloud.urls['tke'] ?? '', credentials: cloud.credentials })
    const { server, authority: ca, certificate: cert, privateKey: key } = readKubeconfig(body.Response.Kubeconfig)
    const url = new URL('/api/v1/namespaces?watch=true&resourceVersion=1000', server)
    const [response] = (await once(request(url, { ca, cert, key }).end(), 'response')) as [IncomingMessage]
    let text = ''
    response.on('data', (data) => {
      text += data
    })
    const ended = new Promise((resolve) => response.once('close', resolve).on('error', () => undefined))
    await cloud.close()
    await ended
    expect([response.statusCode, text]).toEqual([200, ''])
  })

  it('says what it does not have', async () => {
    const [ack = ''] = await allFiles()
    const client = readKubeconfig(ack)
    expect((await get(client, '/api/v1/pods')).body.message).toBe('the server could not find the requested resource')
    expect((await get(client, '/api/v1/namespaces/none')).body.message).toBe('namespaces "none" not found')
  })
})

/** What kubectl prints; undefined where it is not installed. */
function kubectl(config: string, home: string, ...args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const env = { ...process.env, HOME: home }
    execFile('kubectl', ['--kubeconfig', config, ...args], { env }, (error, stdout, stderr) => {
      resolve(error?.code === 'ENOENT' ? undefined : stdout + stderr)
    })
  })
}
