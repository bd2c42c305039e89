import { fileURLToPath } from 'node:url'
import { Logger } from '@hey-api/codegen-core'
import { initConfigs } from '@hey-api/openapi-ts/internal'
import { typeResolvers } from '../client/type-resolvers.ts'
import { registerCheck } from '../validators/checks/register-check.ts'
import { zodResolvers } from '../validators/zod-resolvers.ts'

/** hey-api's configuration, with every plugin's defaults filled in. */
export type EngineConfig = Awaited<ReturnType<typeof initConfigs>>['jobs'][number]['config']

/** The plugins of hey-api that we use; neither needs the other. */
export type PluginName = '@hey-api/typescript' | 'zod'

// Files of this configuration are looked for under this name: there are none, so nothing but this module decides.
const NO_CONFIG_FILE = fileURLToPath(new URL('no-such-file.config', import.meta.url))

// Resolved once. Names are kept as the model made them (`case: 'preserve'`).
let resolved: Promise<EngineConfig> | undefined

/** The configuration to run one plugin. */
export async function configFor(plugin: PluginName): Promise<EngineConfig> {
  resolved ??= resolve()
  return { ...(await resolved), pluginOrder: [plugin] }
}

/** A configuration in which components with members only to be read or to be written are split, or not. */
export function withSplitting(config: EngineConfig, enabled: boolean): EngineConfig {
  const { parser } = config
  const readWrite = { ...parser.transforms.readWrite, enabled }
  return { ...config, parser: { ...parser, transforms: { ...parser.transforms, readWrite } } }
}

async function resolve(): Promise<EngineConfig> {
  const { jobs } = await initConfigs({
    logger: new Logger(),
    userConfigs: [
      {
        configFile: NO_CONFIG_FILE,
        input: { openapi: '3.1.0' },
        dryRun: true,
        interactive: false,
        logs: { level: 'silent', file: false },
        // `clean` would delete the folder, dry run or not; a name that exists nowhere makes sure of it.
        output: {
          path: fileURLToPath(new URL('no-such-folder', import.meta.url)),
          case: 'preserve',
          clean: false,
          entryFile: false,
          header: '// Printed by @hey-api/openapi-ts.',
          module: { extension: '.ts' },
          tsConfigPath: null,
        },
        plugins: [
          { name: '@hey-api/typescript', case: 'preserve', $resolvers: typeResolvers },
          {
            name: 'zod',
            case: 'preserve',
            compatibilityVersion: 4,
            dates: { offset: true },
            metadata: registerCheck,
            $resolvers: zodResolvers,
          },
        ],
      },
    ],
  })
  const job = jobs[0]
  if (job === undefined || job.errors.length > 0)
    throw new Error(`hey-api refuses its configuration: ${job?.errors.join('; ')}`)
  return job.config
}
