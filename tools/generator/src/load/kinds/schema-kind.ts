import { annotation, type Field, type Kind, notCarried, optional, required, since } from './kind.ts'
import { any, count, either, flag, list, map, number, one, type Shape, text, word } from './shape.ts'

const schema = one('schema')
const typeName = word('null', 'boolean', 'object', 'array', 'number', 'string', 'integer')
/** A number; a flag in OpenAPI 3.0, which later documents often carry on. */
const bound: Shape = either(number, flag)

const core: Readonly<Record<string, Field>> = {
  $ref: optional(text),
  $id: since('3.1', text),
  $schema: since('3.1', text),
  $anchor: since('3.1', text),
  $dynamicRef: since('3.1', text),
  $dynamicAnchor: since('3.1', text),
  $vocabulary: since('3.1', any),
  $comment: { ...annotation(text), since: '3.1' },
  $defs: since('3.1', map(schema)),
  definitions: since('3.1', map(schema)),
}

const applicators: Readonly<Record<string, Field>> = {
  allOf: optional(list(schema)),
  anyOf: optional(list(schema)),
  oneOf: optional(list(schema)),
  not: optional(schema),
  if: since('3.1', schema),
  // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
  then: since('3.1', schema),
  else: since('3.1', schema),
  dependentSchemas: since('3.1', map(schema)),
  properties: optional(map(schema)),
  patternProperties: since('3.1', map(schema)),
  additionalProperties: optional(schema),
  propertyNames: since('3.1', schema),
  unevaluatedProperties: since('3.1', schema),
  items: optional(schema),
  prefixItems: since('3.1', list(schema)),
  contains: since('3.1', schema),
  unevaluatedItems: since('3.1', schema),
  contentSchema: since('3.1', schema),
}

const assertions: Readonly<Record<string, Field>> = {
  type: optional(either(typeName, list(typeName))),
  enum: optional(list(any)),
  const: since('3.1', any),
  multipleOf: optional(number),
  maximum: optional(number),
  exclusiveMaximum: optional(bound),
  minimum: optional(number),
  exclusiveMinimum: optional(bound),
  maxLength: optional(count),
  minLength: optional(count),
  pattern: optional(text),
  maxItems: optional(count),
  minItems: optional(count),
  uniqueItems: optional(flag),
  maxContains: since('3.1', count),
  minContains: since('3.1', count),
  maxProperties: optional(count),
  minProperties: optional(count),
  required: optional(list(text)),
  dependentRequired: since('3.1', map(list(text))),
  format: optional(text),
  nullable: { shape: flag, until: '3.0' },
  contentEncoding: since('3.1', text),
  contentMediaType: since('3.1', text),
}

const annotations: Readonly<Record<string, Field>> = {
  title: annotation(text),
  description: annotation(text),
  default: optional(any),
  deprecated: annotation(flag),
  readOnly: optional(flag),
  writeOnly: optional(flag),
  example: optional(any),
  examples: { shape: either(list(any), map(any)), since: '3.1', annotation: true },
  discriminator: optional(one('discriminator')),
  xml: optional(one('xml')),
  externalDocs: annotation(one('externalDocs')),
}

/** Schemas: JSON Schema 2020-12 and what OpenAPI adds. https://spec.openapis.org/oas/v3.1.1.html#schema-object */
export const schemaKinds: Readonly<Record<'schema' | 'discriminator' | 'xml', Kind>> = {
  schema: { title: 'Schema Object', fields: { ...core, ...applicators, ...assertions, ...annotations } },
  discriminator: {
    title: 'Discriminator Object',
    fields: {
      propertyName: required(text),
      mapping: optional(map(text)),
      defaultMapping: notCarried(since('3.2', text), 'the default is one member among the others'),
    },
  },
  xml: {
    title: 'XML Object',
    fields: {
      name: optional(text),
      namespace: optional(text),
      prefix: optional(text),
      attribute: optional(flag),
      wrapped: optional(flag),
      nodeType: since('3.2', text),
    },
  },
}
