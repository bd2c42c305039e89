import type { EmittedFile } from '../emitted-file.ts'
import { finishEngineFile } from '../hey-api/finish-engine-file.ts'
import type { Target, TargetContext } from '../target.ts'
import { printApi } from './print-api.ts'
import { printIndex } from './print-index.ts'

/** Types and one function per operation (hey-api), the API's descriptor, and an index of them. */
export const clientTarget: Target = {
  artefact: 'client',
  async emit(context: TargetContext): Promise<readonly EmittedFile[]> {
    const { model, texts } = context
    const { files } = await context.heyApi()
    const types = finishEngineFile(files.get('types.gen.ts') ?? '', texts)
    const operations = finishEngineFile(breakSignatures(files.get('operations.gen.ts') ?? ''), texts)
    return [
      { path: 'src/api.gen.ts', content: printApi(model) },
      { path: 'src/index.gen.ts', content: printIndex(model, { types, operations }) },
      { path: 'src/operations.gen.ts', content: operations },
      { path: 'src/types.gen.ts', content: types },
    ]
  },
}

/** The engine prints a function's signature and its call in one line. */
function breakSignatures(operations: string): string {
  return operations.replace(
    /^(export const .*?)\((options: .*?)\): (Result<.*?) => (options\.client\.request<)/gm,
    '$1(\n    $2,\n): $3 =>\n    $4',
  )
}
