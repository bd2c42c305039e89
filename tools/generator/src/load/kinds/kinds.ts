import { documentKinds } from './document-kinds.ts'
import type { Field, Kind } from './kind.ts'
import type { KindName } from './kind-name.ts'
import { operationKinds } from './operation-kinds.ts'
import { schemaKinds } from './schema-kind.ts'
import { securityKinds } from './security-kinds.ts'

/** Every kind of object of an OpenAPI document. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  ...documentKinds,
  ...operationKinds,
  ...schemaKinds,
  ...securityKinds,
}

/** Where an object that is referred to can live under `components`. */
export const componentSections: Readonly<Partial<Record<KindName, string>>> = {
  schema: 'schemas',
  response: 'responses',
  parameter: 'parameters',
  example: 'examples',
  requestBody: 'requestBodies',
  header: 'headers',
  securityScheme: 'securitySchemes',
  link: 'links',
  callback: 'callbacks',
  pathItem: 'pathItems',
  mediaType: 'mediaTypes',
}

const fieldsByKind = new Map<KindName, ReadonlyMap<string, Field>>()

/** The members of a kind by name; safe to ask for names that come from a document. */
export function fieldsOf(name: KindName): ReadonlyMap<string, Field> {
  const known = fieldsByKind.get(name)
  if (known) return known
  const fields = new Map(Object.entries(kinds[name].fields))
  fieldsByKind.set(name, fields)
  return fields
}

const requiredByKind = new Map<KindName, ReadonlyMap<string, Field>>()

/** Those that an object of the kind must have, in some version. */
export function requiredFieldsOf(name: KindName): ReadonlyMap<string, Field> {
  const known = requiredByKind.get(name)
  if (known) return known
  const fields = new Map([...fieldsOf(name)].filter(([, { required }]) => required))
  requiredByKind.set(name, fields)
  return fields
}
