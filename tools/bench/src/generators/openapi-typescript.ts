import { join } from 'node:path'
import { installPeer, peerVersion } from '../peers/peer-installation.ts'
import { groupedArguments } from './argument-code.ts'
import type { Generator } from './generator.ts'

const name = 'openapi-typescript'

/** Its types alone; an app uses them through openapi-fetch. */
export const openapiTypescript: Generator = {
  id: name,
  name: `${name} ${peerVersion(name, name)}`,
  makes: 'types',
  modules: () => installPeer(name),
  command: ({ folder, out, document }) => ({
    command: process.execPath,
    args: [join(folder, 'node_modules', name, 'bin/cli.js'), document.file, '--output', join(out, 'types.ts')],
    cwd: folder,
  }),
  app: ({ out }, operation) => {
    const call = `client.${operation.method.toUpperCase()}(${JSON.stringify(operation.path)}`
    return {
      edited: `import createClient from 'openapi-fetch'
import type { paths } from '${join(out, 'types.ts')}'
const client = createClient<paths>()
${call}, { params: { ${groupedArguments(operation)} } })
`,
      bundled: `import createClient from 'openapi-fetch'
const client = createClient()
export const app = (options) => ${call}, options)
export { createClient }
`,
    }
  },
}
