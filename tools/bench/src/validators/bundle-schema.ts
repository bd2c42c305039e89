import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** What of which modules becomes a program. */
export interface SchemaSource {
  /** Absolute path of the module that exports the schema, and its name there. */
  readonly file: string
  readonly name: string
  /** Absolute path of the module that exports the value. */
  readonly sample: string
  /** Absolute path of the `node_modules` with the schema's zod. */
  readonly modules: string
}

/** Bundles a schema and a value for it into one module, as they run in an app. @returns its absolute path */
export async function bundleSchema({ file, name, sample, modules }: SchemaSource, folder: string): Promise<string> {
  const input = join(folder, 'entry.ts')
  const output = join(folder, 'schema.mjs')
  writeFileSync(input, `export { ${name} as schema } from '${file}'\nexport { value } from '${sample}'\n`)
  const bundle = await rolldown({ input, platform: 'node', resolve: { modules: [modules] }, logLevel: 'silent' })
  await bundle.write({ file: output, format: 'esm', codeSplitting: false })
  return output
}
