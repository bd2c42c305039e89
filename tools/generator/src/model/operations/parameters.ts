import type { Report } from '../../diagnostics/report.ts'
import { isObject, textAt } from '../document/json-kind.ts'
import { childOf, itemsOf, membersOf, type Node, type ObjectNode, type Source } from '../document/source.ts'
import type { JsonObject, Operation, Parameter, Security } from '../model.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'
import { wireTypes } from '../schemas/wire-types.ts'
import { carriedParameter } from './carried-parameter.ts'
import type { RawContent } from './content.ts'
import type { RawOperation } from './raw-operation.ts'
import { suppliedHeaders } from './supplied-headers.ts'

/** OpenAPI: "If in is header and the name field is Accept, Content-Type or Authorization, the definition SHALL be ignored." */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization'])

export interface ParameterGroup {
  readonly parameters: readonly Parameter[]
  /** As the engines get them. */
  readonly engine: readonly JsonObject[]
  readonly exampleSources: readonly ParameterExampleSource[]
}

/** A parameter and where its examples are: they stand beside its schema like those of a media type. */
export interface ParameterExampleSource {
  readonly parameter: Parameter
  readonly content: RawContent
}

export interface ParameterTools {
  readonly source: Source
  readonly schemas: EngineSchemas
  readonly report: Report
}

/** What a caller may give: path item and operation merged; constants and what the signature supplies taken out. */
export function parametersOf(
  raw: RawOperation,
  settled: Pick<Operation, 'constants' | 'formParameters'> & { readonly signature?: Security },
  tools: ParameterTools,
): ParameterGroup {
  const region = settled.signature?.type === 'signature' ? settled.signature.regionHeader?.toLowerCase() : undefined
  const supplied = suppliedHeaders(settled.signature)
  const built = mergedParameters(raw, tools)
    .filter((node) => isAsked(node, raw, settled.constants, supplied))
    .flatMap((node) => buildParameter(node, region, settled.formParameters, tools) ?? [])
  return {
    parameters: built.map(({ parameter }) => parameter),
    engine: built.map(({ engine }) => engine),
    exampleSources: built,
  }
}

interface BuiltParameter extends ParameterExampleSource {
  readonly engine: JsonObject
}

function mergedParameters(raw: RawOperation, { source, report }: ParameterTools): readonly ObjectNode[] {
  const merged = new Map<string, ObjectNode>()
  for (const owner of [raw.item, raw.node]) {
    for (const item of itemsOf(owner, 'parameters')) {
      const written = source.follow(item)
      const node = written && carriedParameter(written, report)
      if (node === undefined) continue
      const name = String(node.value.name)
      merged.set(`${node.value.in} ${node.value.in === 'header' ? name.toLowerCase() : name}`, node)
    }
  }
  return [...merged.values()]
}

function isAsked(
  { value }: ObjectNode,
  raw: RawOperation,
  constants: Operation['constants'],
  supplied: ReadonlySet<string>,
): boolean {
  const name = String(value.name)
  switch (value.in) {
    case 'path':
      return raw.path.includes(`{${name}}`)
    case 'query':
      return !Object.hasOwn(constants.query, name)
    case 'header': {
      const header = name.toLowerCase()
      const constant = Object.keys(constants.headers).some((key) => key.toLowerCase() === header)
      return !constant && !ignoredHeaders.has(header) && !supplied.has(header)
    }
    default:
      return value.in === 'cookie'
  }
}

function buildParameter(
  node: ObjectNode,
  region: string | undefined,
  flattens: boolean,
  tools: ParameterTools,
): BuiltParameter | undefined {
  const { value } = node
  const name = textAt(value, 'name')
  const place = value.in
  if (name === undefined || (place !== 'path' && place !== 'query' && place !== 'header' && place !== 'cookie'))
    return undefined
  const requiredOnWire = place === 'path' || value.required === true
  const required = requiredOnWire && !(place === 'header' && name.toLowerCase() === region)
  const [mediaType, schemaNode] = shapeOf(node)
  const schema = schemaNode === undefined ? {} : tools.schemas.convert(schemaNode)
  const types = wireTypes(schema, tools.schemas)
  const parameter: Parameter = {
    name,
    in: place,
    required,
    requiredOnWire,
    ...styleOf(value, place, flattens && (types.includes('array') || types.includes('object'))),
    ...(mediaType !== undefined && { content: mediaType }),
    types,
    ...innerTypes(schema, tools.schemas),
    ...(tools.schemas.follow(schema).format === 'password' && { secret: true }),
  }
  const content = {
    mediaType: mediaType ?? 'application/json',
    node: mediaType === undefined ? node : exampleHolder(node),
    ...(schemaNode !== undefined && { schemaNode, schema }),
  }
  return { parameter, content, engine: engineParameter(node.value, { name, in: place, required, schema, mediaType }) }
}

/** The media type object of a parameter with `content`, which has its examples. */
function exampleHolder(node: ObjectNode): ObjectNode {
  const [, content] = membersOf(node, 'content')[0] ?? []
  return content !== undefined && isObject(content.value) ? { ...content, value: content.value } : node
}

/** The schema, and the media type where the parameter has `content` instead. */
function shapeOf(node: ObjectNode): readonly [mediaType: string | undefined, schema: Node | undefined] {
  const schema = childOf(node, 'schema')
  if (schema !== undefined) return [undefined, schema]
  const content = membersOf(node, 'content')[0]
  return content === undefined ? [undefined, undefined] : [content[0], childOf(content[1], 'schema')]
}

const defaultStyles = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' } as const

/** Only what differs from OpenAPI's defaults. */
function styleOf(
  value: JsonObject,
  place: Parameter['in'],
  flattened: boolean,
): Pick<Parameter, 'style' | 'explode' | 'allowReserved'> {
  const written = textAt(value, 'style') ?? defaultStyles[place]
  const style = flattened && place === 'query' && written === 'form' ? 'flattened' : written
  const explode = value.explode
  return {
    ...(style !== defaultStyles[place] && { style }),
    ...(typeof explode === 'boolean' && explode !== (style === 'form') && { explode }),
    ...(value.allowReserved === true && { allowReserved: true }),
  }
}

function innerTypes(given: JsonObject, schemas: EngineSchemas): Pick<Parameter, 'items' | 'properties'> {
  const schema = schemas.follow(given)
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : []
  const others = isObject(schema.additionalProperties) ? [['*', schema.additionalProperties] as const] : []
  const typed = [...properties, ...others].flatMap(([name, property]) =>
    isObject(property) ? [[name, wireTypes(property, schemas)] as const] : [],
  )
  return {
    ...(isObject(schema.items) && { items: wireTypes(schema.items, schemas) }),
    ...(typed.length > 0 && { properties: Object.fromEntries(typed) }),
  }
}

function engineParameter(
  value: JsonObject,
  {
    schema,
    mediaType,
    ...settled
  }: Pick<Parameter, 'name' | 'in' | 'required'> & {
    readonly schema: JsonObject
    readonly mediaType: string | undefined
  },
): JsonObject {
  const description = textAt(value, 'description')
  const style = textAt(value, 'style')
  return {
    ...settled,
    ...(description !== undefined && { description }),
    ...(value.deprecated === true && { deprecated: true }),
    ...(style !== undefined && { style }),
    ...(typeof value.explode === 'boolean' && { explode: value.explode }),
    ...(value.allowReserved === true && { allowReserved: true }),
    ...(mediaType === undefined ? { schema } : { content: { [mediaType]: { schema } } }),
  }
}
