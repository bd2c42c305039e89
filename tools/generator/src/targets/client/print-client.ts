import { arrangeEngineFile } from '../engines/arrange-engine-file.ts'
import type { EngineFiles } from '../engines/engine-files.ts'
import type { EngineInput } from '../engines/engine-input.ts'
import { runHeyApi } from '../hey-api/run-hey-api.ts'
import { declareOperations } from './declare-operations.ts'

/** Types, by hey-api, and one function per operation. */
export async function printClient({ document, operations }: EngineInput): Promise<EngineFiles> {
  const { files } = await runHeyApi(document, '@hey-api/typescript', (plugin) => declareOperations(operations, plugin))
  return {
    'src/operations.gen.ts': arrangeEngineFile(breakSignatures(files.get('operations.gen.ts') ?? '')),
    'src/types.gen.ts': arrangeEngineFile(files.get('types.gen.ts') ?? ''),
  }
}

/** The engine prints a function's signature and its call in one line. */
function breakSignatures(operations: string): string {
  return operations.replace(
    /^(export const .*?)\((options: .*?)\): (Result<.*?) => (options\.client\.request<)/gm,
    '$1(\n    $2,\n): $3 =>\n    $4',
  )
}
