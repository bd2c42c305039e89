import type { Json, JsonObject, Model } from '../../model/model.ts'
import { hideText, inertData, inertSchema, isList, isObject } from './inert-schema.ts'
import type { Placeholders } from './placeholders.ts'

type Rewrite = (value: Json, texts: Placeholders) => Json

const METHODS: ReadonlySet<string> = new Set('get put post delete options head patch trace'.split(' '))

/**
 * The document as the engines see it: its structure, the names that the model settled, and placeholders instead of
 * everything that somebody wrote. Operations are called by their `typeName`, from which the engines make names.
 */
export function inertDocument(model: Model, texts: Placeholders): JsonObject {
  const { openapi = '3.1.0', paths, components, webhooks } = model.engineDocument
  const typeNames = new Map(
    model.operations.map(({ engine, typeName }) => [operationKey(engine.key, engine.method), typeName]),
  )
  return {
    openapi,
    info: { title: '', version: '' },
    paths: inertPaths(paths, typeNames, texts),
    ...(isObject(components) && { components: members(components, COMPONENTS, texts) }),
    ...(isObject(webhooks) && { webhooks: inertPaths(webhooks, new Map(), texts) }),
  }
}

/** What tells an operation apart in the engine document. */
function operationKey(engineKey: string, method: string): string {
  return `${method.toUpperCase()} ${engineKey}`
}

const RESPONSE: Readonly<Record<string, Rewrite>> = {
  $ref: inertData,
  description: hideText,
  content: inertContent,
  headers: named(parameter),
}
const BODY: Readonly<Record<string, Rewrite>> = {
  $ref: inertData,
  description: hideText,
  required: keep,
  content: inertContent,
}
const PARAMETER: Readonly<Record<string, Rewrite>> = {
  $ref: inertData,
  name: inertData,
  in: inertData,
  description: hideText,
  required: keep,
  deprecated: keep,
  allowEmptyValue: keep,
  allowReserved: keep,
  explode: keep,
  style: inertData,
  schema: inertSchema,
  content: inertContent,
}
const OPERATION: Readonly<Record<string, Rewrite>> = {
  operationId: inertData,
  summary: hideText,
  description: hideText,
  deprecated: keep,
  parameters: (value, texts) => (isList(value) ? value.map((item) => parameter(item, texts)) : []),
  requestBody: object(BODY),
  responses: named(object(RESPONSE)),
}
const COMPONENTS: Readonly<Record<string, Rewrite>> = {
  schemas: componentSchemas,
  responses: named(object(RESPONSE)),
  parameters: named(parameter),
  requestBodies: named(object(BODY)),
  headers: named(parameter),
}

function inertPaths(paths: Json | undefined, typeNames: ReadonlyMap<string, string>, texts: Placeholders): JsonObject {
  const inert: Record<string, Json> = {}
  for (const [path, item] of Object.entries(isObject(paths) ? paths : {})) {
    if (!isObject(item)) continue
    const operations: Record<string, Json> = {}
    for (const [key, value] of Object.entries(item)) {
      if (key === 'parameters') operations[key] = OPERATION['parameters']?.(value, texts) ?? []
      if (!METHODS.has(key) || !isObject(value)) continue
      const operationId = typeNames.get(operationKey(path, key)) ?? value['operationId'] ?? ''
      operations[key] = { ...members(value, OPERATION, texts), operationId }
    }
    inert[texts.hideUnlessPlain(path)] = operations
  }
  return inert
}

function parameter(value: Json, texts: Placeholders): Json {
  return isObject(value) ? members(value, PARAMETER, texts) : value
}

function inertContent(value: Json, texts: Placeholders): Json {
  return named(object({ schema: inertSchema }))(value, texts)
}

function object(rewrites: Readonly<Record<string, Rewrite>>): Rewrite {
  return (value, texts) => (isObject(value) ? members(value, rewrites, texts) : value)
}

function named(rewrite: Rewrite): Rewrite {
  return (value, texts) =>
    Object.fromEntries(
      Object.entries(isObject(value) ? value : {})
        .filter(([name]) => !name.startsWith('x-'))
        .map(([name, member]) => [texts.hideUnlessPlain(name), rewrite(member, texts)]),
    )
}

/** Under the names that the model made: identifiers of any script, by which references find them. */
function componentSchemas(value: Json, texts: Placeholders): Json {
  const entries = Object.entries(isObject(value) ? value : {})
  return Object.fromEntries(entries.map(([name, schema]) => [name, inertSchema(schema, texts)]))
}

function members(value: JsonObject, rewrites: Readonly<Record<string, Rewrite>>, texts: Placeholders): JsonObject {
  const inert: Record<string, Json> = {}
  for (const [key, member] of Object.entries(value)) {
    const rewrite = Object.hasOwn(rewrites, key) ? rewrites[key] : undefined
    if (rewrite !== undefined) inert[key] = rewrite(member, texts)
  }
  return inert
}

function keep(value: Json): Json {
  return value
}
