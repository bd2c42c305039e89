import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installPeer, peerVersion } from '../peers/peer-installation.ts'
import type { Generator } from './generator.ts'
import { positionalApp } from './positional-app.ts'

export const orval: Generator = {
  id: 'orval',
  name: `orval ${peerVersion('orval', 'orval')}`,
  makes: 'client, zod, msw',
  modules: () => installPeer('orval'),
  command: ({ folder, out, document }) => {
    const config = join(folder, 'orval.config.mjs')
    const input = document.file
    const schemas = join(out, 'model')
    const jobs = {
      client: {
        input,
        output: { target: join(out, 'client.ts'), schemas, client: 'fetch', mode: 'split', mock: true },
      },
      zod: { input, output: { target: join(out, 'zod.ts'), client: 'zod' } },
    }
    writeFileSync(config, `export default ${JSON.stringify(jobs, undefined, 2)}\n`)
    const program = join(folder, 'node_modules/orval/dist/bin/orval.mjs')
    return { command: process.execPath, args: [program, '--config', config], cwd: folder }
  },
  app: positionalApp,
}
