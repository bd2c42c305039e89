import type { EmittedFile } from '../emitted-file.ts'
import { withHeader } from '../print-module.ts'
import { parseModule } from '../split/declarations.ts'
import { neededDeclarations } from '../split/needed-declarations.ts'
import { resourcesOf } from '../split/resources.ts'
import { splitModules } from '../split/split-modules.ts'
import type { Target, TargetContext } from '../target.ts'
import { SCHEMA_TYPES } from './annotate/schema-types.ts'
import { withChecks } from './checks/with-checks.ts'
import { fastPathFiles } from './fast-path/fast-path-file.ts'
import { printValidatorsIndex } from './print-validators-index.ts'

const SCHEMAS = 'src/validators.gen.ts'
const TYPES = 'src/types.gen.ts'

/** Zod schemas (hey-api) with their types, and the map of them by operation. */
export const validatorsTarget: Target = {
  artefact: 'validators',
  async emit(context: TargetContext): Promise<readonly EmittedFile[]> {
    const { model, linesPerFile } = context
    const { modules, functions } = withChecks(await context.printed('validators'))
    const recursive = typesOfRecursive(modules)
    const types = recursive.length === 0 ? [] : [await neededTypes(context, recursive)]
    const schemas = splitModules([...types, ...modules], resourcesOf(model), linesPerFile)
    return [
      ...printValidatorsIndex(model, schemas, linesPerFile),
      { path: 'src/schema-types.gen.ts', content: withHeader(SCHEMA_TYPES) },
      ...schemas.files,
      ...functions,
      ...fastPathFiles(modules),
    ]
  },
}

/** The types of their values, which recursive schemas name; everything imported stands before the first declaration. */
function typesOfRecursive(modules: readonly EmittedFile[]): readonly string[] {
  const schemas = modules.find(({ path }) => path === SCHEMAS)?.content ?? ''
  const [head = ''] = schemas.split('\nexport ', 1)
  return parseModule(head).imports.flatMap(({ imported, from }) => (from === './types.gen.ts' ? [imported] : []))
}

/** Those types, and what they need, are all that is kept of the client's. */
async function neededTypes(context: TargetContext, names: readonly string[]): Promise<EmittedFile> {
  const types = (await context.printed('client')).find(({ path }) => path === TYPES)
  return { path: TYPES, content: withHeader(neededDeclarations(types?.content ?? '', names)) }
}
