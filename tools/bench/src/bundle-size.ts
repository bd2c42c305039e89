import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { root } from './repository-root.ts'

export interface BundleSize {
  /** Bytes, minified. */
  readonly minified: number
  /** Bytes, minified and compressed. */
  readonly gzip: number
}

/** The size of an app that holds just this code and what it uses; for Node without what Node brings. */
export async function bundleSize(
  code: string,
  alias: Record<string, string> = {},
  platform: 'browser' | 'node' = 'browser',
): Promise<BundleSize> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-bundle-'))
  try {
    const input = join(folder, 'app.ts')
    writeFileSync(input, code)
    const resolve = { modules: [join(root, 'node_modules')], alias }
    const bundle = await rolldown({ input, platform, resolve, logLevel: 'silent' })
    const { output } = await bundle.generate({ format: 'esm', minify: true })
    const text = output.map((part) => (part.type === 'chunk' ? part.code : '')).join('')
    return { minified: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
