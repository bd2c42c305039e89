import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type UserConfig } from 'tsdown'

const everywhere: UserConfig = {
  entry: ['src/index.ts', 'src/credentials.ts', 'src/signing.ts', 'src/verify.ts', 'src/wire.ts'],
  platform: 'neutral',
  // Of the subpath `credentials`, the only one that is not for browsers, and of the build for Node.
  deps: { neverBundle: [/^node:/] },
  target: 'es2022',
  dts: true,
}

/** In the build for Node a module gives way to the neighbour of its name that ends in `.node.ts`, where it has one. */
const nodeVariants = {
  name: 'node-variants',
  resolveId(source: string, importer: string | undefined): string | undefined {
    if (!importer || !source.startsWith('.')) return undefined
    const variant = resolve(importer, '..', source.replace(/\.ts$/, '.node.ts'))
    return existsSync(variant) ? variant : undefined
  },
}

const configs: UserConfig[] = defineConfig([
  everywhere,
  { ...everywhere, outDir: 'dist/node', plugins: [nodeVariants], dts: false },
])
export default configs
