import { fileURLToPath } from 'node:url'
import { Logger } from '@hey-api/codegen-core'
import { initConfigs } from '@hey-api/openapi-ts/internal'
import type { Json, JsonObject } from '../../model/model.ts'
import { typeResolvers } from '../client/type-resolvers.ts'
import { registerCheck } from '../validators/checks/register-check.ts'
import { zodResolvers } from '../validators/zod-resolvers.ts'

/** hey-api's configuration, with every plugin's defaults filled in. */
export type EngineConfig = Awaited<ReturnType<typeof initConfigs>>['jobs'][number]['config']

// Files of this configuration are looked for under this name: there are none, so nothing but this module decides.
const NO_CONFIG_FILE = fileURLToPath(new URL('no-such-file.config', import.meta.url))

// Resolved once. Names are kept as the model made them (`case: 'preserve'`).
let resolved: Promise<EngineConfig> | undefined

/** The configuration for a document. */
export async function configFor(document: JsonObject): Promise<EngineConfig> {
  resolved ??= resolve()
  const config = await resolved
  const { parser } = config
  const { readWrite } = parser.transforms
  // The search for schemas to split takes as long as all the rest of the parsing.
  const transforms = { ...parser.transforms, readWrite: { ...readWrite, enabled: hasDirections(document) } }
  return { ...config, parser: { ...parser, transforms } }
}

/** Whether anything in the document is read or written only. */
function hasDirections(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (!Array.isArray(value) && ('readOnly' in value || 'writeOnly' in value)) return true
  return Object.values(value).some(hasDirections)
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
