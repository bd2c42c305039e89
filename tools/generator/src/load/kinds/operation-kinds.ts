import { annotation, expected, type Field, type Kind, notCarried, optional, required, since } from './kind.ts'
import { any, flag, list, map, one, referable, text, word } from './shape.ts'

/** How a parameter or header is written: what the two kinds share. */
const parameterFields: Readonly<Record<string, Field>> = {
  description: annotation(text),
  required: optional(flag),
  deprecated: annotation(flag),
  allowEmptyValue: optional(flag),
  explode: optional(flag),
  allowReserved: optional(flag),
  schema: optional(one('schema')),
  example: optional(any),
  examples: optional(map(referable('example'))),
  content: optional(map(referable('mediaType'))),
}

/** Encodings of parts by their place: what a media type has in common with a part that has parts. */
const unnamedEncodings: Readonly<Record<string, Field>> = {
  prefixEncoding: notCarried(since('3.2', list(one('encoding'))), 'parts are written by their names'),
  itemEncoding: notCarried(since('3.2', one('encoding')), 'parts are written by their names'),
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const
const operations: Readonly<Record<string, Field>> = Object.fromEntries(
  METHODS.map((method) => [method, optional(referable('operation'))]),
)

/** Paths, operations and what they send and answer. https://spec.openapis.org/oas/v3.1.1.html#paths-object */
export const operationKinds: Readonly<
  Record<
    | 'paths'
    | 'pathItem'
    | 'operation'
    | 'parameter'
    | 'header'
    | 'requestBody'
    | 'mediaType'
    | 'encoding'
    | 'responses'
    | 'response'
    | 'callback'
    | 'link',
    Kind
  >
> = {
  paths: {
    title: 'Paths Object',
    fields: {},
    patterned: { shape: one('pathItem'), key: /^\//, keyHint: 'a path, which starts with a slash' },
  },
  pathItem: {
    title: 'Path Item Object',
    fields: {
      $ref: optional(text),
      summary: annotation(text),
      description: annotation(text),
      ...operations,
      query: since('3.2', referable('operation')),
      additionalOperations: since('3.2', map(referable('operation'))),
      servers: optional(list(one('server'))),
      parameters: optional(list(referable('parameter'))),
    },
  },
  operation: {
    title: 'Operation Object',
    fields: {
      tags: optional(list(text)),
      summary: annotation(text),
      description: annotation(text),
      externalDocs: annotation(one('externalDocs')),
      operationId: optional(text),
      parameters: optional(list(referable('parameter'))),
      requestBody: optional(referable('requestBody')),
      responses: optional(one('responses')),
      callbacks: optional(map(referable('callback'))),
      deprecated: annotation(flag),
      security: optional(list(one('securityRequirement'))),
      servers: optional(list(one('server'))),
    },
  },
  parameter: {
    title: 'Parameter Object',
    fields: {
      name: required(text),
      in: required(word('query', 'header', 'path', 'cookie', 'querystring')),
      style: optional(
        word('matrix', 'label', 'simple', 'form', 'spaceDelimited', 'pipeDelimited', 'deepObject', 'cookie'),
      ),
      ...parameterFields,
    },
  },
  header: { title: 'Header Object', fields: { style: optional(word('simple')), ...parameterFields } },
  requestBody: {
    title: 'Request Body Object',
    fields: {
      description: annotation(text),
      content: required(map(referable('mediaType'))),
      required: optional(flag),
    },
  },
  mediaType: {
    title: 'Media Type Object',
    fields: {
      description: { ...annotation(text), since: '3.2' },
      schema: optional(one('schema')),
      itemSchema: notCarried(since('3.2', one('schema')), 'a body is read and checked as a whole'),
      example: optional(any),
      examples: optional(map(referable('example'))),
      encoding: optional(map(one('encoding'))),
      ...unnamedEncodings,
    },
  },
  encoding: {
    title: 'Encoding Object',
    fields: {
      contentType: optional(text),
      headers: notCarried(optional(map(referable('header'))), 'parts are sent without headers of their own'),
      style: optional(word('form', 'spaceDelimited', 'pipeDelimited', 'deepObject')),
      explode: optional(flag),
      allowReserved: optional(flag),
      encoding: notCarried(since('3.2', map(one('encoding'))), 'parts have no parts of their own'),
      ...unnamedEncodings,
    },
  },
  responses: {
    title: 'Responses Object',
    fields: {},
    patterned: {
      shape: referable('response'),
      key: /^(?:[1-5](?:\d\d|XX)|default)$/,
      keyHint: 'an HTTP status such as 200, a class such as 4XX, or default',
    },
  },
  response: {
    title: 'Response Object',
    fields: {
      summary: since('3.2', text),
      description: { ...expected(text), requiredUntil: '3.1' },
      headers: optional(map(referable('header'))),
      content: optional(map(referable('mediaType'))),
      links: optional(map(referable('link'))),
    },
  },
  callback: {
    title: 'Callback Object',
    fields: {},
    patterned: { shape: referable('pathItem'), key: /^(?!x-)/, keyHint: 'an expression that gives a URL' },
  },
  link: {
    title: 'Link Object',
    fields: {
      operationRef: optional(text),
      operationId: optional(text),
      parameters: optional(map(any)),
      requestBody: optional(any),
      description: annotation(text),
      server: optional(one('server')),
    },
  },
}
