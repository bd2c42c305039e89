import { declareOperations } from '../client/declare-operations.ts'
import { arrangeEngineFile } from '../engines/arrange-engine-file.ts'
import type { EngineInput } from '../engines/engine-input.ts'
import type { EngineFiles } from '../engines/engines.ts'
import { Imports } from '../print-module.ts'
import { annotateSchemas } from '../validators/annotate/annotate-schemas.ts'
import { SCHEMA_TYPE_NAMES } from '../validators/annotate/schema-types.ts'
import { takeChecks } from '../validators/checks/register-check.ts'
import { schemaTypeNames } from '../validators/schema-names.ts'
import { type EngineOutput, runHeyApi } from './run-hey-api.ts'

/** Types and functions of the client, schemas of the validators: one run for two packages. */
export async function printHeyApi({ document, operations }: EngineInput): Promise<EngineFiles> {
  const output = await runHeyApi(document, (plugin) => declareOperations(operations, plugin))
  const types = arrangeEngineFile(output.files.get('types.gen.ts') ?? '')
  const { text, imported } = printSchemas(output)
  return {
    'client/src/operations.gen.ts': arrangeEngineFile(breakSignatures(output.files.get('operations.gen.ts') ?? '')),
    'client/src/types.gen.ts': types,
    ...(imported.length > 0 && { 'validators/src/types.gen.ts': types }),
    'validators/src/validators.gen.ts': arrangeEngineFile(text),
  }
}

/** The engine prints a function's signature and its call in one line. */
function breakSignatures(operations: string): string {
  return operations.replace(
    /^(export const .*?)\((options: .*?)\): (Result<.*?) => (options\.client\.request<)/gm,
    '$1(\n    $2,\n): $3 =>\n    $4',
  )
}

function printSchemas({ files, plugin }: EngineOutput): {
  readonly text: string
  readonly imported: readonly string[]
} {
  const printed = files.get('zod.gen.ts') ?? "import * as z from 'zod';\n"
  const [zodImport = '', ...rest] = printed.split('\n')
  const { text, imported } = annotateSchemas(rest.join('\n'), schemaTypeNames(plugin))
  const imports = new Imports()
  for (const name of SCHEMA_TYPE_NAMES) if (text.includes(`${name}<`)) imports.type(name, './schema-types.gen.ts')
  for (const name of imported) imports.type(name, './types.gen.ts')
  return { text: `${zodImport}\n${imports.print()}${takeChecks(text)}`, imported }
}
