import type { JsonObject } from '../../model/model.ts'
import { arrangeEngineFile } from '../engines/arrange-engine-file.ts'
import type { EngineFiles } from '../engines/engine-files.ts'
import { runHeyApi } from '../hey-api/run-hey-api.ts'
import { Imports } from '../print-module.ts'
import { annotateSchemas } from './annotate/annotate-schemas.ts'
import { SCHEMA_TYPE_NAMES } from './annotate/schema-types.ts'
import { takeChecks } from './checks/register-check.ts'
import { componentSchemas } from './component-schemas.ts'
import { FAST_PATH_NAMES } from './fast-path/fast-path-file.ts'

// Where the schemas have the types of recursive ones from.
const TYPES = './types.gen.ts'
const PRIMITIVES = 'primitive-schemas.gen.ts'

/** Zod schemas, by hey-api, with their types. */
export async function printSchemas(document: JsonObject): Promise<EngineFiles> {
  const { files, plugin } = await runHeyApi(document, 'zod')
  const printed = files.get('zod.gen.ts') ?? "import * as z from 'zod';\n"
  const [zodImport = '', ...rest] = printed.split('\n')
  const { text, imported, primitives } = annotateSchemas(rest.join('\n'), componentSchemas(plugin))
  const imports = importsOf(text)
  for (const name of imported) imports.type(name, TYPES)
  for (const name of primitives.names()) imports.value(name, `./${PRIMITIVES}`)
  const schemas = arrangeEngineFile(`${zodImport}\n${imports.print()}${takeChecks(text)}`)
  if (primitives.names().length === 0) return { 'src/validators.gen.ts': schemas }
  const declared = primitives.print()
  const head = `${zodImport}\n${importsOf(declared).print()}`
  return { 'src/validators.gen.ts': schemas, [`src/${PRIMITIVES}`]: arrangeEngineFile(`${head}\n${declared}`) }
}

/** The imports of our types of schemas, and of what makes them fast. */
function importsOf(text: string): Imports {
  const imports = new Imports()
  for (const name of FAST_PATH_NAMES) if (text.includes(`${name}(`)) imports.value(name, './fast-path.gen.ts')
  for (const name of SCHEMA_TYPE_NAMES) if (text.includes(`${name}<`)) imports.type(name, './schema-types.gen.ts')
  return imports
}
