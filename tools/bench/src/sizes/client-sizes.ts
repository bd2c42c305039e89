import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatorProgram } from '../generators/ours.ts'
import { runProcess } from '../process/run-process.ts'
import { temporaryFolder } from '../process/temporary-folder.ts'
import { root } from '../repository-root.ts'
import { type BundleSize, bundleSize } from './bundle-size.ts'
import { manyOperations } from './many-operations.ts'

export interface ClientSize extends BundleSize {
  readonly what: string
}

/** An app that calls one API, for every API; all APIs in one app; and what further operations of an API add. */
export async function measureClients(): Promise<ClientSize[]> {
  const names = clientPackages()
  const sizes: ClientSize[] = []
  for (const name of names) sizes.push({ what: name, ...(await bundleSize(`export * from '${name}'`)) })
  const all = names.map((name, at) => `export * as api${at} from '${name}'`).join('\n')
  sizes.push({ what: `all ${names.length} clients`, ...(await bundleSize(all)) })
  return [...sizes, ...(await measureOperations())]
}

function clientPackages(): string[] {
  return globSync('packages/generated/*/client/package.json', { cwd: root })
    .sort()
    .map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')).name)
}

const counts = [1, 2, 10, 40]

/** An API of 40 operations, of which an app uses some. */
async function measureOperations(): Promise<ClientSize[]> {
  const total = Math.max(...counts)
  const folder = temporaryFolder()
  try {
    const document = join(folder.path, 'openapi.json')
    writeFileSync(document, JSON.stringify(manyOperations(total)))
    runProcess(process.execPath, [generatorProgram, document, '--name', 'many', '--out', folder.path])
    const alias = { many: join(folder.path, 'many/client/src/index.gen.ts') }
    const sizes: ClientSize[] = []
    for (const count of counts) {
      const names = Array.from({ length: count }, (_, at) => `putThing${at + 1}`)
      const size = await bundleSize(`export { createManyClient, ${names.join(', ')} } from 'many'`, { alias })
      sizes.push({ what: `${count} of ${total} operations`, ...size })
    }
    return sizes
  } finally {
    folder.remove()
  }
}
