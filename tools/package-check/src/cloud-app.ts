import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const mockCloud = '@cloud-kubeconfig/mock-cloud'

/** Calls the three APIs with a lasting, a temporary and a wrong key, and prints what came. */
const code = `import { createAckClient, describeClusterUserKubeconfig as ack } from '@cloud-kubeconfig/ack-client'
import { createEnsClient, describeClusterUserKubeconfig as ens } from '@cloud-kubeconfig/ens-client'
import { createTkeClient, describeClusterKubeconfig as tke } from '@cloud-kubeconfig/tke-client'
import { startMockCloud } from '${mockCloud}'

const cloud = await startMockCloud()
const { sts, ...lasting } = cloud.credentials
for (const credentials of [lasting, sts, { ...lasting, accessKeySecret: 'another' }]) {
  const options = (api) => ({ region: 'ap-singapore', endpoint: cloud.urls[api], credentials })
  const results = [
    await ack({ client: createAckClient(options('ack')), path: { ClusterId: 'c5b5e80b0b64a4bf6939d2d8fbbc50000' } }),
    await ens({ client: createEnsClient(options('ens')), query: { ClusterId: 'eck-0123456789abcdef' } }),
    await tke({ client: createTkeClient(options('tke')), body: { ClusterId: 'cls-65r1c5nu' } }),
  ]
  for (const { data, error } of results) {
    const kubeconfig = data?.config ?? data?.Config ?? data?.Kubeconfig
    console.log(error ? error.code : /server: (https):/.exec(kubeconfig)?.[1])
  }
}
await cloud.close()
// In Deno a channel that MSW opens would keep the process.
process.exit()
`

/** What the app prints when every signature is right and every kubeconfig comes back. */
export const cloudAppLines: readonly string[] = [
  ...Array.from({ length: 6 }, () => 'https'),
  'SignatureDoesNotMatch',
  'SignatureDoesNotMatch',
  'AuthFailure.SignatureFailure',
]

/** Writes the app into a folder that has the packages installed, for a runtime to run as it is. */
export function writeCloudApp(folder: string): string {
  const file = join(folder, 'run/cloud-app.js')
  writeFileSync(file, code)
  return file
}

/**
 * Bundles an app that calls the mock cloud, with the clients that a folder has installed, as a bundler does that chooses
 * by the conditions. The mock cloud itself stays outside.
 *
 * @returns the bundle's file, to be run by Node wherever it is for: what it uses of the platform is there too.
 */
export async function bundleCloudApp(folder: string, conditions: readonly string[]): Promise<string> {
  const input = join(folder, 'cloud-app.js')
  const file = join(folder, 'run', `cloud-app-for-${conditions.join('-')}.js`)
  const build = await rolldown({
    input,
    platform: 'neutral',
    external: [/^node:/, mockCloud],
    resolve: { conditionNames: [...conditions, 'import', 'default'] },
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === input ? id : null),
        load: (id) => (id === input ? code : null),
      },
    ],
  })
  await build.write({ file, format: 'esm', codeSplitting: false })
  return file
}

/** The modules of Node that a bundle names. */
export function nodeModulesOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/["'](node:[\w/]+)["']/g)].map(([, name]) => name ?? '')
}
