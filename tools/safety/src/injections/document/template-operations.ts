import type { Template } from './template.ts'

const failure = { type: 'object', properties: { '§code;': { type: 'string' }, '§message;': { type: 'string' } } }

/** Every kind of parameter, each by itself. */
const parameters: readonly Template[] = [
  {
    name: '§pathParameter;',
    in: 'path',
    required: true,
    description: '§',
    deprecated: true,
    style: 'simple',
    explode: false,
    schema: { type: 'string' },
    example: '§',
  },
  {
    name: '§query;',
    in: 'query',
    allowEmptyValue: true,
    allowReserved: true,
    schema: { type: 'string', enum: ['§choice;', '§'], default: '§choice;', 'x-enum-varnames': ['§', '§'] },
    examples: { '§': { summary: '§', description: '§', value: '§choice;' } },
  },
  {
    name: '§',
    in: 'query',
    style: 'deepObject',
    schema: { type: 'object', properties: { '§deep;': { type: 'string' } } },
    example: { '§deep;': '§' },
  },
  { name: '§', in: 'query', content: { 'application/§': { schema: { type: 'object', properties: { '§': {} } } } } },
  { name: '§', in: 'header', schema: { type: 'string', format: '§', description: '§' } },
  { name: 'X-Header-§', in: 'header', required: true, schema: { type: 'array', items: { enum: ['§'] } } },
  { name: '§', in: 'cookie', description: '§', schema: { $ref: '#/components/schemas/§schema;' } },
  { $ref: '#/components/parameters/§parameter;', description: '§', summary: '§' },
]

const requestBody: Template = {
  description: '§',
  required: true,
  content: {
    'application/json': {
      description: '§',
      schema: {
        type: 'object',
        required: ['§bodyProperty;'],
        properties: {
          '§bodyProperty;': { type: 'string', pattern: '§pattern;', title: '§', default: '§', example: '§pattern;' },
          '§': { type: 'string', const: '§' },
        },
      },
      examples: { '§': { $ref: '#/components/examples/§example;', summary: '§', description: '§' } },
    },
    'application/vnd.§+json': { schema: { type: 'string', default: '§' }, example: '§' },
    'text/plain; §=§': { schema: { type: 'string' }, example: '§' },
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: { '§part;': { type: 'string' }, '§file;': { type: 'string', format: 'binary' } },
      },
      encoding: {
        '§part;': {
          contentType: '§',
          headers: { '§': { $ref: '#/components/headers/§header;', description: '§' } },
          style: 'form',
          explode: true,
          allowReserved: true,
          encoding: { '§': { contentType: '§' } },
        },
        '§file;': { prefixEncoding: [{ contentType: '§' }], itemEncoding: { contentType: '§' } },
      },
    },
    'application/x-ndjson': {
      itemSchema: { type: 'string', description: '§' },
      prefixEncoding: [{ contentType: '§' }],
      itemEncoding: { contentType: '§' },
    },
  },
}

const responses: Template = {
  200: {
    summary: '§',
    description: '§',
    headers: {
      '§': {
        description: '§',
        required: true,
        deprecated: true,
        style: 'simple',
        explode: false,
        schema: { type: 'string', example: '§' },
      },
      'X-Answer-§': { description: '§', schema: { type: 'string' }, examples: { '§': { value: '§' } } },
      'X-Request-Id': { 'x-request-id': true, schema: { type: 'string' }, example: '§' },
      'X-Object': { schema: { type: 'object', additionalProperties: { type: 'string' } }, example: { '§': '§' } },
      'X-Content': { content: { '§': { schema: { type: 'string' } } }, allowEmptyValue: true, allowReserved: true },
    },
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/§schema;' },
        examples: {
          '§': { summary: '§', description: '§', value: { '§property;': '§', '§kind;': '§constant;' } },
          '§outside;': { externalValue: 'https://example.com/§' },
          '§data;': { dataValue: { '§property;': '§' }, serializedValue: '§' },
        },
      },
      'text/§': { schema: { type: 'string' }, example: '§' },
    },
    links: {
      '§': {
        operationId: '§operation;',
        parameters: { '§': { '§': '§' }, '§name;': '§' },
        requestBody: { '§': '§' },
        description: '§',
        server: { url: 'https://§.example.com/§' },
      },
      '§ref;': { operationRef: '#/paths/~1§path;~1{§pathParameter;}/post' },
      '§shared;': { $ref: '#/components/links/§link;' },
    },
  },
  '4XX': {
    description: '§',
    content: { 'application/json': { schema: failure, example: { '§code;': '§', '§message;': '§' } } },
  },
  default: { $ref: '#/components/responses/Failure', description: '§', summary: '§' },
}

/** Paths: one operation with everything that an operation can have, and others for what excludes it. */
export const paths: Template = {
  '/§path;/{§pathParameter;}': {
    summary: '§',
    description: '§',
    servers: [{ url: 'https://§.example.com/', name: '§', description: '§' }],
    parameters: [{ name: '§', in: 'query', description: '§', schema: { type: 'string', title: '§' } }],
    post: {
      operationId: '§operation;',
      summary: '§',
      description: '§',
      tags: ['§tag;', '§'],
      externalDocs: { url: 'https://example.com/§', description: '§' },
      deprecated: true,
      security: [{ '§apiKey;': [] }, { '§oauth;': ['§scope;'] }],
      servers: [{ url: 'https://example.com/§' }],
      parameters,
      requestBody,
      responses,
      callbacks: {
        '§': { '{$request.body#/§}': { post: { description: '§', responses: { 204: { description: '§' } } } } },
        '§sharedCallback;': { $ref: '#/components/callbacks/§callback;' },
      },
      'x-action': {
        in: 'header',
        name: 'X-Action',
        value: '§',
        version: { name: 'X-Version', value: '§' },
        formParameters: true,
      },
      'x-rate-limit': { requests: 5, per: 'second', scope: 'user' },
      'x-permission': { action: '§:§', access: 'read', resource: '§', conditionKeys: ['§'] },
      'x-source': [{ title: '§', url: 'https://example.com/§', date: '2026-01-31', notes: ['§'] }],
      'x-errors': [
        { $ref: '#/components/x-errors/Shared' },
        {
          code: 'Code',
          status: 400,
          message: '§',
          messages: { '§': '§' },
          meaning: '§',
          retryable: true,
          response: 'Failure',
          when: ['invalid-parameter'],
          parameter: '§query;',
          source: 'observed: §',
          headers: { '§': '§' },
        },
      ],
    },
  },
  '/others/§': {
    get: {
      responses: { 200: { description: '§', content: { '§': { schema: { type: 'string' } } } } },
      parameters: [{ $ref: '#/components/parameters/§parameter;' }],
    },
    put: {
      operationId: '§',
      requestBody: { $ref: '#/components/requestBodies/§body;', description: '§' },
      responses: { 204: { description: '§' } },
    },
    head: { $ref: '#/paths/~1plain/get' },
    query: { responses: { 200: { description: '§' } } },
    additionalOperations: { '§': { description: '§', responses: { 200: { description: '§' } } } },
  },
  '/§': { $ref: '#/components/pathItems/§item;', summary: '§' },
  '/§#§': { delete: { operationId: '§', description: '§', responses: { 204: { description: '§' } } } },
  '/plain': {
    get: {
      operationId: '§',
      tags: ['§tag;'],
      security: [],
      responses: { 200: { $ref: '#/components/responses/§response;' } },
    },
  },
}
