import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPeer, peerVersion } from '../peers/peer-installation.ts'
import { temporaryFolder } from '../process/temporary-folder.ts'
import { freePort } from './free-port.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import type { MeasuredApi } from './signed-requests.ts'

/** A server that answers an API's call. */
export interface MeasuredServer {
  readonly name: string
  readonly api: MeasuredApi
  readonly start: () => Promise<ServerProcess & { readonly port: number }>
}

/** Starts our mock cloud; its URLs by API. */
export async function startMockCloud(
  args: readonly string[] = [],
): Promise<ServerProcess & { readonly urls: Readonly<Record<string, string>> }> {
  const folder = dirname(createRequire(import.meta.url).resolve('@cloud-kubeconfig/mock-cloud/package.json'))
  const server = await startServer([join(folder, 'bin/mock-cloud.js'), '--port', '0', '--json', ...args])
  const apis = Object.entries(JSON.parse(server.said) as Record<string, { readonly url?: string }>)
  return { ...server, urls: Object.fromEntries(apis.flatMap(([api, { url }]) => (url ? [[api, url]] : []))) }
}

/** The same, which does not throttle: what is measured is more than the vendors allow. */
export async function startUnlimitedCloud(): ReturnType<typeof startMockCloud> {
  const folder = temporaryFolder()
  const config = join(folder.path, 'cloud.yaml')
  writeFileSync(config, 'rateLimit: false\n')
  try {
    return await startMockCloud(['--config', config])
  } finally {
    folder.remove()
  }
}

/** Our mock cloud as it comes: signatures, parameters and permissions are checked. */
export const mockCloud: MeasuredServer = {
  name: 'mock-cloud',
  api: 'ack',
  start: async () => onPortOf('ack', await startMockCloud()),
}

/** Another of its APIs, without the documented limit. */
export function mockCloudOf(api: MeasuredApi): MeasuredServer {
  return {
    name: `mock-cloud, ${api.toUpperCase()}`,
    api,
    start: async () => onPortOf(api, await startUnlimitedCloud()),
  }
}

function onPortOf(api: MeasuredApi, { urls, ...server }: Awaited<ReturnType<typeof startMockCloud>>) {
  return { ...server, port: Number(new URL(urls[api] ?? '').port) }
}

/** Prism, silent, which checks parameters and that there is an Authorization header. */
export const prism: MeasuredServer = {
  name: `@stoplight/prism-cli ${peerVersion('prism', '@stoplight/prism-cli')}`,
  api: 'ack',
  start: async () => {
    const port = await freePort()
    const command = join(installPeer('prism'), '@stoplight/prism-cli/dist/index.js')
    const options = ['--host', '127.0.0.1', '--port', String(port), '--verboseLevel', 'silent']
    return { ...(await startServer([command, 'mock', ...options, 'specs/ack/openapi.yaml'], port)), port }
  },
}

/** What Node can do at most. */
export const bareServer: MeasuredServer = {
  name: 'a bare node:http server',
  api: 'ack',
  start: async () => {
    const server = await startServer([fileURLToPath(new URL('bare-server.ts', import.meta.url))])
    return { ...server, port: Number(server.said) }
  },
}
