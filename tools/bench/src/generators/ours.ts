import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../repository-root.ts'
import { groupedArguments } from './argument-code.ts'
import { findExport } from './find-export.ts'
import type { Generator } from './generator.ts'

const cache = join(root, 'node_modules/.cache/cloud-kubeconfig')

/** What Node made of the generator's own modules: the second run on a machine has it, whatever the document. */
const compiled = 'compiled'

/** What `npm run generate` runs. */
export const generatorProgram: string = join(root, 'tools/generator/src/cli.ts')

export const ours: Generator = {
  id: 'ours',
  name: 'ours',
  makes: 'client, validators, mocks',
  modules: () => join(root, 'node_modules'),
  forget: () => {
    for (const name of existsSync(cache) ? readdirSync(cache) : []) {
      if (name !== compiled) rmSync(join(cache, name), { recursive: true, force: true })
    }
  },
  command: ({ folder, out, document }) => ({
    command: process.execPath,
    args: [generatorProgram, document.file, '--name', document.id, '--out', out],
    cwd: folder,
  }),
  partOfOutput: {
    makes: 'client, validators alone',
    folders: ({ out, document: { id } }) => ['client', 'validators'].map((artefact) => join(out, id, artefact)),
  },
  paths: ({ out, document: { id } }) =>
    Object.fromEntries(
      ['client', 'validators', 'mocks'].map((artefact) => [
        `@cloud-kubeconfig/${id}-${artefact}`,
        join(out, id, artefact, 'src/index.gen.ts'),
      ]),
    ),
  app: ({ out, document: { id } }, operation) => {
    const client = join(out, id, 'client')
    const call = findExport(client, [operation.operationId])
    const create = findExport(client, [`create ${id} client`])
    const from = `from '@cloud-kubeconfig/${id}-client'`
    if (!call || !create) return undefined
    return {
      edited: `import { ${call.name} } ${from}\n${call.name}({ ${groupedArguments(operation)} })\n`,
      bundled: `export { ${create.name}, ${call.name} } ${from}\n`,
    }
  },
}
