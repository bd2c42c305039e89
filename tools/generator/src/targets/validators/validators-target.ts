import type { EmittedFile } from '../emitted-file.ts'
import { withHeader } from '../print-module.ts'
import { parseModule } from '../split/declarations.ts'
import { neededDeclarations } from '../split/needed-declarations.ts'
import { resourcesOf } from '../split/resources.ts'
import { splitModules } from '../split/split-modules.ts'
import type { Target, TargetContext } from '../target.ts'
import { SCHEMA_TYPES } from './annotate/schema-types.ts'
import { withChecks } from './checks/with-checks.ts'
import { printValidatorsIndex } from './print-validators-index.ts'

const SCHEMAS = 'src/validators.gen.ts'
const TYPES = 'src/types.gen.ts'

/** Zod schemas (hey-api) with their types, and the map of them by operation. */
export const validatorsTarget: Target = {
  artefact: 'validators',
  async emit(context: TargetContext): Promise<readonly EmittedFile[]> {
    const { model, linesPerFile } = context
    const checked = withChecks(await context.enginePart('hey-api', 'validators/'))
    const schemas = splitModules(withoutUnneededTypes(checked.modules), resourcesOf(model), linesPerFile)
    return [
      ...printValidatorsIndex(model, schemas, linesPerFile),
      { path: 'src/schema-types.gen.ts', content: withHeader(SCHEMA_TYPES) },
      ...schemas.files,
      ...checked.functions,
    ]
  },
}

/** Recursive schemas name the types of their values: those, and what they need, are all that is kept of the types. */
function withoutUnneededTypes(modules: readonly EmittedFile[]): readonly EmittedFile[] {
  const schemas = modules.find(({ path }) => path === SCHEMAS)?.content ?? ''
  const recursive = parseModule(schemas).imports.flatMap(({ imported, from }) =>
    from === './types.gen.ts' ? [imported] : [],
  )
  return modules.map(({ path, content }) =>
    path === TYPES ? { path, content: withHeader(neededDeclarations(content, recursive)) } : { path, content },
  )
}
