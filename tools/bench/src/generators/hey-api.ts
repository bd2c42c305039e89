import { join } from 'node:path'
import { installPeer, peerVersion } from '../peers/peer-installation.ts'
import { groupedArguments } from './argument-code.ts'
import { findExport } from './find-export.ts'
import type { Generator } from './generator.ts'

const name = '@hey-api/openapi-ts'
const plugins = ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk', 'zod']

export const heyApi: Generator = {
  id: 'hey-api',
  name: `${name} ${peerVersion('hey-api', name)}`,
  makes: 'client, zod',
  modules: () => installPeer('hey-api'),
  command: ({ folder, out, document }) => ({
    command: process.execPath,
    args: [
      join(folder, 'node_modules', name, 'bin/run.js'),
      ...['--input', document.file, '--output', out, '--plugins', ...plugins, '--no-log-file'],
    ],
    cwd: folder,
  }),
  app: ({ out }, operation) => {
    const call = findExport(out, [operation.operationId])
    return (
      call && {
        edited: `import { ${call.name} } from '${call.file}'\n${call.name}({ ${groupedArguments(operation)} })\n`,
        bundled: `export { ${call.name} } from '${call.file}'\nexport { client } from '${join(out, 'client.gen.ts')}'\n`,
      }
    )
  },
}
