import type { GlobalContext, OpenAPI3 } from 'openapi-typescript'
import type { Json, JsonObject } from '../../model/model.ts'
import { arrangeEngineFile } from '../engines/arrange-engine-file.ts'
import type { EngineFiles } from '../engines/engine-files.ts'
import { isObject } from '../inert/inert-schema.ts'
import { hoistRecursive } from './hoist-recursive.ts'
import { loadEngine } from './load-engine.ts'

const SETTINGS = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transform: undefined,
  transformProperty: undefined,
} satisfies Partial<GlobalContext>

// What the engine declares for sections that there are none of.
const EMPTY = /^export type (?:webhooks|\$defs|operations) = Record<string, never>;\n/gm

/** The engine's helper. Of a schema that may be null it knows no members, and does not type-check. */
const WITH_REQUIRED = /type WithRequired<T, K extends keyof T> = T & \{\s*\[P in K\]-\?: T\[P\];?\s*\};/
const WITH_REQUIRED_OR_NULL = `type WithRequired<T, K extends PropertyKey> = T & {
    [P in K & keyof NonNullable<T>]-?: NonNullable<T>[P];
};`

/**
 * `paths.gen.ts`, by openapi-typescript. Its entry point would validate and bundle the document once more, which takes
 * longer than all the rest; so its steps are called one by one. It writes to the document.
 */
export async function printPaths(document: JsonObject): Promise<EngineFiles> {
  const { astToString, scanDiscriminators, transformSchema } = await loadEngine()
  const schema = dropOperationIds(document)
  const context = {
    ...SETTINGS,
    discriminators: scanDiscriminators(schema, { silent: true }),
    injectFooter: [],
    resolve: <T>(reference: string) => resolve(schema, reference) as T | undefined,
  }
  const nodes = transformSchema(schema, context)
  const printed = astToString(hoistRecursive(nodes, document))
  const arranged = arrangeEngineFile(printed.replace(EMPTY, '').replace(WITH_REQUIRED, WITH_REQUIRED_OR_NULL))
  return { 'src/paths.gen.ts': arranged }
}

/** With ids the engine would put the operations into a second interface. */
function dropOperationIds(document: JsonObject): OpenAPI3 {
  const { paths } = document as { paths: Record<string, Record<string, { operationId?: string }>> }
  for (const item of Object.values(paths)) {
    for (const operation of Object.values(item)) delete operation.operationId
  }
  return document as unknown as OpenAPI3
}

function resolve(document: OpenAPI3, reference: string): Json | undefined {
  const segments = reference
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  let value: Json | undefined = document as unknown as JsonObject
  for (const segment of segments) value = isObject(value) ? value[segment] : undefined
  return isObject(value) && typeof value['$ref'] === 'string' ? resolve(document, value['$ref']) : value
}
