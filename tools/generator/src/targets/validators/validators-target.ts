import type { EmittedFile } from '../emitted-file.ts'
import { finishEngineFile } from '../hey-api/finish-engine-file.ts'
import type { EngineOutput } from '../hey-api/run-hey-api.ts'
import { Imports } from '../print-module.ts'
import type { Target, TargetContext } from '../target.ts'
import { annotateSchemas } from './annotate/annotate-schemas.ts'
import { printValidatorsIndex } from './print-validators-index.ts'
import { schemaTypeNames } from './schema-names.ts'

/** Zod schemas (hey-api) with their types, and the map of them by operation. */
export const validatorsTarget: Target = {
  artefact: 'validators',
  async emit(context: TargetContext): Promise<readonly EmittedFile[]> {
    const engine = await context.heyApi()
    const { schemas, imported } = printSchemas(engine, context)
    const recursive = imported.length > 0
    return [
      { path: 'src/index.gen.ts', content: printValidatorsIndex(context.model, schemas) },
      ...(recursive
        ? [
            {
              path: 'src/types.gen.ts',
              content: finishEngineFile(engine.files.get('types.gen.ts') ?? '', context.texts),
            },
          ]
        : []),
      { path: 'src/validators.gen.ts', content: schemas },
    ]
  },
}

function printSchemas(
  engine: EngineOutput,
  { texts }: TargetContext,
): { schemas: string; imported: readonly string[] } {
  const printed = engine.files.get('zod.gen.ts') ?? "import * as z from 'zod';\n"
  const [zodImport = '', ...rest] = printed.split('\n')
  const { text, imported } = annotateSchemas(rest.join('\n'), schemaTypeNames(engine.plugin))
  const imports = new Imports()
  for (const name of imported) imports.type(name, './types.gen.ts')
  return { schemas: finishEngineFile(`${zodImport}\n${imports.print()}${text}`, texts), imported }
}
