import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { temporaryFolder } from '../process/temporary-folder.ts'
import { root } from '../repository-root.ts'

export interface BundleSize {
  /** Bytes, minified. */
  readonly minified: number
  /** Bytes, minified and compressed. */
  readonly gzip: number
}

export interface BundleOptions {
  /** Files of packages that are not installed, by name. */
  readonly alias?: Readonly<Record<string, string>>
  /** For Node, what Node brings is left out. */
  readonly platform?: 'browser' | 'node'
  /** Where packages are installed. */
  readonly modules?: string
}

/** The size of an app that holds just this code and what it uses. */
export async function bundleSize(code: string, options: BundleOptions = {}): Promise<BundleSize> {
  const { alias = {}, platform = 'browser', modules = join(root, 'node_modules') } = options
  const folder = temporaryFolder()
  try {
    const input = join(folder.path, 'app.ts')
    writeFileSync(input, code)
    const resolve = { modules: [modules], alias }
    const bundle = await rolldown({ input, platform, resolve, logLevel: 'silent' })
    const { output } = await bundle.generate({ format: 'esm', minify: true })
    const text = output.map((part) => (part.type === 'chunk' ? part.code : '')).join('')
    return { minified: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length }
  } finally {
    folder.remove()
  }
}
