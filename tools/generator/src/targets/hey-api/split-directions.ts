import { Logger, Project } from '@hey-api/codegen-core'
import { parseOpenApiSpec } from '@hey-api/shared'
import type { Json, JsonObject } from '../../model/model.ts'
import type { EngineConfig } from './engine-config.ts'
import { ParsingContext } from './parsing-context.ts'

type Components = Record<string, Json>

const NAMESPACE = '#/components/schemas/'
const PROBE = '/'

/**
 * Splits components that have members only to be read or only to be written: `Pet`, and `PetWritable` for requests. That
 * is hey-api's work, but it looks for them at every value of a document, which takes longer than all the rest of its
 * parsing. So it gets the components that it could split, and an operation that tells which it has. Writes to the document.
 */
export function splitDirections(document: JsonObject, config: EngineConfig): void {
  const { components, paths, webhooks } = document as { components?: { schemas?: Components } } & JsonObject
  const schemas = components?.schemas
  if (schemas === undefined) return
  const concerned = concernedBy(schemas)
  if (concerned.length === 0) return
  const part = {
    openapi: document['openapi'] ?? '3.1.0',
    info: { title: '', version: '' },
    paths: { [PROBE]: { post: { requestBody: body(concerned.map((name) => ({ $ref: NAMESPACE + name }))) } } },
    components: { schemas: Object.fromEntries(concerned.map((name) => [name, withProbe(schemas[name] ?? {})])) },
  }
  const project = new Project({ defaultFileName: '', root: '' })
  parseOpenApiSpec(new ParsingContext({ config, dependencies: {}, logger: new Logger(), project, spec: part }))
  for (const [name, schema] of Object.entries(part.components.schemas)) schemas[name] = withoutProbe(schema)
  const written = part.paths[PROBE]?.post.requestBody.content[PROBE]?.schema.anyOf ?? []
  const renamed = new Map(written.map(({ $ref }, index) => [`${NAMESPACE}${concerned[index]}`, $ref]))
  renameInRequests([paths, webhooks], renamed)
}

/** hey-api splits only what has a member that travels both ways: where there is none, it gets one for the time being. */
function withProbe(schema: Json): Json {
  const { properties } = (schema ?? {}) as JsonObject
  const members = Object.values((properties ?? {}) as JsonObject) as (JsonObject | null)[]
  const isOneWay = (member: JsonObject | null) => member?.['readOnly'] === true || member?.['writeOnly'] === true
  if (members.length === 0 || !members.every(isOneWay)) return schema
  return { ...(schema as JsonObject), properties: { ...(properties as JsonObject), [PROBE]: {} } }
}

function withoutProbe(schema: Json): Json {
  const { properties } = (schema ?? {}) as JsonObject
  if (!Object.hasOwn((properties ?? {}) as JsonObject, PROBE)) return schema
  const { [PROBE]: _, ...members } = properties as JsonObject
  return { ...(schema as JsonObject), properties: members }
}

function body(anyOf: readonly { readonly $ref: string }[]) {
  return { content: { [PROBE]: { schema: { anyOf } } } }
}

/** The components with such members, those that refer to them, and whatever these refer to. */
function concernedBy(schemas: Components): readonly string[] {
  const names = Object.keys(schemas)
  const references = new Map(names.map((name) => [name, referencesOf(schemas[name] ?? null)]))
  const directed = new Set(names.filter((name) => hasDirections(schemas[name] ?? null)))
  const referring = new Map<string, string[]>()
  for (const [name, targets] of references) {
    for (const target of targets) referring.set(target, [...(referring.get(target) ?? []), name])
  }
  for (const name of directed) for (const other of referring.get(name) ?? []) directed.add(other)
  const concerned = new Set(directed)
  for (const name of concerned) for (const other of references.get(name) ?? []) concerned.add(other)
  return names.filter((name) => concerned.has(name))
}

function hasDirections(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (!Array.isArray(value) && ('readOnly' in value || 'writeOnly' in value)) return true
  return Object.values(value).some(hasDirections)
}

function referencesOf(value: Json, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found
  const { $ref } = value as JsonObject
  if (typeof $ref === 'string' && $ref.startsWith(NAMESPACE)) found.add($ref.slice(NAMESPACE.length))
  for (const member of Object.values(value)) referencesOf(member, found)
  return found
}

/** What is sent refers to the components as they are written. */
function renameInRequests(sections: readonly (Json | undefined)[], renamed: ReadonlyMap<string, string>): void {
  for (const item of sections.flatMap((section) => Object.values((section ?? {}) as JsonObject))) {
    rename((item as JsonObject)['parameters'], renamed)
    for (const operation of Object.values(item as JsonObject)) {
      const { parameters, requestBody } = (operation ?? {}) as JsonObject
      rename(parameters, renamed)
      rename(requestBody, renamed)
    }
  }
}

function rename(value: Json | undefined, renamed: ReadonlyMap<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  const { $ref, discriminator } = value as JsonObject
  if ($ref !== undefined) renameMember(value as JsonObject, '$ref', renamed)
  const { mapping = null } = (discriminator ?? {}) as JsonObject
  for (const key of Object.keys(mapping ?? {})) renameMember(mapping as JsonObject, key, renamed)
  for (const member of Object.values(value)) rename(member, renamed)
}

function renameMember(holder: JsonObject, key: string, renamed: ReadonlyMap<string, string>): void {
  const reference = holder[key]
  const other = typeof reference === 'string' ? renamed.get(reference) : undefined
  if (other !== undefined) Object.assign(holder, { [key]: other })
}
