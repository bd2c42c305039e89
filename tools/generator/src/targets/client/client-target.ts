import type { EmittedFile } from '../emitted-file.ts'
import { resourcesOf } from '../split/resources.ts'
import { splitModules } from '../split/split-modules.ts'
import type { Target, TargetContext } from '../target.ts'
import { printApi } from './print-api.ts'
import { printIndex } from './print-index.ts'

/** Types and one function per operation (hey-api), the API's descriptor, and an index of them. */
export const clientTarget: Target = {
  artefact: 'client',
  async emit(context: TargetContext): Promise<readonly EmittedFile[]> {
    const { model, linesPerFile } = context
    const engine = await context.printed('client')
    const { files, exportsOf } = splitModules(engine, resourcesOf(model), linesPerFile)
    const declared = ['src/operations.gen.ts', 'src/types.gen.ts'].flatMap(exportsOf)
    return [
      { path: 'src/api.gen.ts', content: printApi(model) },
      { path: 'src/index.gen.ts', content: printIndex(model, declared) },
      ...files,
    ]
  },
}
