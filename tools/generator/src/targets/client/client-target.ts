import type { EmittedFile } from '../emitted-file.ts'
import type { Target, TargetContext } from '../target.ts'
import { printApi } from './print-api.ts'
import { printIndex } from './print-index.ts'

/** Types and one function per operation (hey-api), the API's descriptor, and an index of them. */
export const clientTarget: Target = {
  artefact: 'client',
  async emit(context: TargetContext): Promise<readonly EmittedFile[]> {
    const { model } = context
    const engine = await context.enginePart('hey-api', 'client/')
    const textOf = (path: string): string => engine.find((file) => file.path === path)?.content ?? ''
    const [types, operations] = [textOf('src/types.gen.ts'), textOf('src/operations.gen.ts')]
    return [
      { path: 'src/api.gen.ts', content: printApi(model) },
      { path: 'src/index.gen.ts', content: printIndex(model, { types, operations }) },
      ...engine,
    ]
  },
}
