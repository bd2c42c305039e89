import type { EmittedFile } from '../emitted-file.ts'
import type { Target, TargetContext } from '../target.ts'
import { printValidatorsIndex } from './print-validators-index.ts'

/** Zod schemas (hey-api) with their types, and the map of them by operation. */
export const validatorsTarget: Target = {
  artefact: 'validators',
  async emit(context: TargetContext): Promise<readonly EmittedFile[]> {
    const engine = await context.enginePart('hey-api', 'validators/')
    const schemas = engine.find(({ path }) => path === 'src/validators.gen.ts')?.content ?? ''
    return [{ path: 'src/index.gen.ts', content: printValidatorsIndex(context.model, schemas) }, ...engine]
  },
}
