import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installPeer, peerVersion } from '../peers/peer-installation.ts'
import type { Command } from '../process/measured-process.ts'
import type { Generator, Workplace } from './generator.ts'
import { positionalApp } from './positional-app.ts'

const plugins4 = `
import { pluginClient } from '@kubb/plugin-client'
import { pluginFaker } from '@kubb/plugin-faker'
import { pluginMsw } from '@kubb/plugin-msw'
import { pluginOas } from '@kubb/plugin-oas'
import { pluginTs } from '@kubb/plugin-ts'
import { pluginZod } from '@kubb/plugin-zod'
const plugins = [
  pluginOas(), pluginTs(), pluginClient({ client: 'fetch' }), pluginZod(), pluginFaker(),
  pluginMsw({ handlers: true, parser: 'faker' }),
]`

/** The last one that makes mocks. */
export const kubb4: Generator = {
  id: 'kubb-4',
  name: `kubb ${peerVersion('kubb-4', '@kubb/core')}`,
  makes: 'client, zod, msw, faker',
  modules: () => installPeer('kubb-4'),
  command: (workplace) => {
    const start = `import { defineConfig } from '@kubb/core'${plugins4}`
    return kubbCommand(workplace, {
      program: '@kubb/cli/bin/kubb.cjs',
      start,
      input: { path: workplace.document.file },
    })
  },
  app: positionalApp,
}

export const kubb5: Generator = {
  id: 'kubb-5',
  name: `kubb ${peerVersion('kubb-5', 'kubb')}`,
  makes: 'zod',
  modules: () => installPeer('kubb-5'),
  command: (workplace) => {
    const start = `import { defineConfig } from 'kubb'
import { pluginZod } from '@kubb/plugin-zod'
const plugins = [pluginZod({ output: { path: './zod' } })]`
    return kubbCommand(workplace, { program: 'kubb/bin/kubb.js', start, input: workplace.document.file })
  },
}

/** @param run the command, below `node_modules`; the configuration's beginning; and the document in this version's form */
function kubbCommand({ folder, out }: Workplace, run: { program: string; start: string; input: unknown }): Command {
  const config = join(folder, 'kubb.config.mjs')
  const options = { root: folder, input: run.input, output: { path: out, clean: true, format: false, lint: false } }
  writeFileSync(config, `${run.start}\nexport default defineConfig({ ...${JSON.stringify(options)}, plugins })\n`)
  return {
    command: process.execPath,
    args: [join(folder, 'node_modules', run.program), 'generate', '--config', config],
    cwd: folder,
    env: { KUBB_DISABLE_TELEMETRY: '1' },
  }
}
