import { annotation, expected, type Kind, notCarried, optional, required, since } from './kind.ts'
import { any, list, map, one, referable, text } from './shape.ts'

/** What stands around the operations. https://spec.openapis.org/oas/v3.1.1.html#openapi-object */
export const documentKinds: Readonly<
  Record<
    | 'document'
    | 'info'
    | 'contact'
    | 'license'
    | 'server'
    | 'serverVariable'
    | 'components'
    | 'tag'
    | 'externalDocs'
    | 'example',
    Kind
  >
> = {
  document: {
    title: 'OpenAPI document',
    fields: {
      openapi: required(text),
      $self: since('3.2', text),
      info: expected(one('info')),
      jsonSchemaDialect: since('3.1', text),
      servers: optional(list(one('server'))),
      paths: optional(one('paths')),
      webhooks: since('3.1', map(referable('pathItem'))),
      components: optional(one('components')),
      security: optional(list(one('securityRequirement'))),
      tags: optional(list(one('tag'))),
      externalDocs: annotation(one('externalDocs')),
    },
    anyOf: ['paths', 'components', 'webhooks'],
  },
  info: {
    title: 'Info Object',
    fields: {
      title: expected(text),
      summary: { ...annotation(text), since: '3.1' },
      description: annotation(text),
      termsOfService: annotation(text),
      contact: annotation(one('contact')),
      license: annotation(one('license')),
      version: expected(text),
    },
  },
  contact: {
    title: 'Contact Object',
    fields: { name: annotation(text), url: annotation(text), email: annotation(text) },
  },
  license: {
    title: 'License Object',
    fields: { name: expected(text), identifier: since('3.1', text), url: annotation(text) },
  },
  server: {
    title: 'Server Object',
    fields: {
      url: required(text),
      name: since('3.2', text),
      description: annotation(text),
      variables: optional(map(one('serverVariable'))),
    },
  },
  serverVariable: {
    title: 'Server Variable Object',
    fields: { enum: optional(list(text)), default: expected(text), description: annotation(text) },
  },
  components: {
    title: 'Components Object',
    fields: {
      schemas: optional(map(one('schema'))),
      responses: optional(map(referable('response'))),
      parameters: optional(map(referable('parameter'))),
      examples: optional(map(referable('example'))),
      requestBodies: optional(map(referable('requestBody'))),
      headers: optional(map(referable('header'))),
      securitySchemes: optional(map(referable('securityScheme'))),
      links: optional(map(referable('link'))),
      callbacks: optional(map(referable('callback'))),
      pathItems: since('3.1', map(referable('pathItem'))),
      mediaTypes: since('3.2', map(referable('mediaType'))),
    },
  },
  tag: {
    title: 'Tag Object',
    fields: {
      name: required(text),
      summary: since('3.2', text),
      description: annotation(text),
      externalDocs: annotation(one('externalDocs')),
      parent: since('3.2', text),
      kind: since('3.2', text),
    },
  },
  externalDocs: {
    title: 'External Documentation Object',
    fields: { description: annotation(text), url: expected(text) },
  },
  example: {
    title: 'Example Object',
    fields: {
      summary: annotation(text),
      description: annotation(text),
      value: optional(any),
      externalValue: optional(text),
      dataValue: since('3.2', any),
      serializedValue: notCarried(since('3.2', text), 'mocks answer with dataValue or value, or with a value made'),
    },
  },
}
