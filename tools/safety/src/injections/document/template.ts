import { components } from './template-components.ts'
import { paths } from './template-operations.ts'

/** JSON that stands for a document: `§` is a text of its own, `§name;` one that occurs in several places. */
export type Template = null | boolean | number | string | readonly Template[] | { readonly [key: string]: Template }

/** A document that has a text at every place that takes one. What must be a certain word is one that works. */
export const template: Template = {
  openapi: '3.2.0',
  $self: 'https://example.com/§',
  jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
  info: {
    title: '§',
    version: '§',
    summary: '§',
    description: '§',
    termsOfService: '§',
    contact: { name: '§', url: '§', email: '§' },
    license: { name: '§', identifier: '§', url: '§' },
  },
  servers: [
    {
      url: 'https://§.example.com/{§variable;}/§',
      name: '§',
      description: '§',
      variables: { '§variable;': { default: '§region;', enum: ['§region;', '§'], description: '§' } },
      'x-endpoint': { network: 'public', site: 'mainland', regions: ['§', '§'] },
    },
    { url: '/§' },
  ],
  tags: [
    {
      name: '§tag;',
      summary: '§',
      description: '§',
      parent: '§',
      kind: '§',
      externalDocs: { url: '§', description: '§' },
    },
  ],
  externalDocs: { url: '§', description: '§' },
  security: [{ '§apiKey;': [] }],
  'x-error-envelope': { response: 'Failure', inside2xx: '/§', payload: '/§' },
  paths,
  webhooks: { '§': { post: { operationId: '§', description: '§', responses: { 200: { description: '§' } } } } },
  components,
}
