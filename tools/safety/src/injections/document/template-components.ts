import type { Template } from './template.ts'
import { schemas } from './template-schemas.ts'

const flow = (own: { readonly [key: string]: string }): Template => ({
  ...own,
  refreshUrl: 'https://example.com/§',
  scopes: { '§scope;': '§' },
})

const securitySchemes: Template = {
  '§apiKey;': { type: 'apiKey', in: 'header', name: '§', description: '§' },
  '§queryKey;': { type: 'apiKey', in: 'query', name: '§' },
  '§cookieKey;': { type: 'apiKey', in: 'cookie', name: '§' },
  '§http;': { type: 'http', scheme: '§', bearerFormat: '§', deprecated: true },
  '§bearer;': { type: 'http', scheme: 'bearer', bearerFormat: '§' },
  '§openId;': { type: 'openIdConnect', openIdConnectUrl: 'https://example.com/§', oauth2MetadataUrl: '§' },
  '§oauth;': {
    type: 'oauth2',
    flows: {
      implicit: flow({ authorizationUrl: 'https://example.com/§' }),
      password: flow({ tokenUrl: 'https://example.com/§' }),
      clientCredentials: flow({ tokenUrl: '§' }),
      authorizationCode: flow({ authorizationUrl: '§', tokenUrl: '§' }),
      deviceAuthorization: flow({ deviceAuthorizationUrl: '§', tokenUrl: '§' }),
    },
  },
  '§linked;': { $ref: '#/components/securitySchemes/§apiKey;', description: '§' },
  '§signature;': {
    type: 'http',
    scheme: 'acs3',
    'x-signature': { algorithm: 'TC3-HMAC-SHA256', service: 'service', regionHeader: 'X-Region' },
  },
}

const responses: Template = {
  Failure: {
    description: '§',
    'x-error-envelope': {
      code: '/§code;',
      message: '/§message;',
      requestId: '/§requestId;',
      status: '/§status;',
      languageHeader: 'X-Language',
    },
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: {
            '§code;': { type: 'string' },
            '§message;': { type: 'string' },
            '§requestId;': { type: 'string' },
            '§status;': { type: 'integer' },
          },
        },
        example: { '§code;': '§', '§message;': '§', '§requestId;': '§', '§status;': 400 },
      },
    },
  },
  '§response;': { description: '§', content: { '§': { $ref: '#/components/mediaTypes/§media;' } } },
}

/** Everything that can be referred to. */
export const components: Template = {
  schemas,
  responses,
  securitySchemes,
  parameters: {
    '§parameter;': { name: '§', in: 'query', description: '§', schema: { type: 'integer', description: '§' } },
  },
  examples: { '§example;': { summary: '§', description: '§', value: { '§bodyProperty;': '§pattern;' } } },
  requestBodies: {
    '§body;': {
      description: '§',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/§schema;' } } },
    },
  },
  headers: { '§header;': { description: '§', required: false, schema: { type: 'string' } } },
  links: { '§link;': { operationId: '§operation;', description: '§' } },
  callbacks: { '§callback;': { '§': { $ref: '#/components/pathItems/§item;' } } },
  pathItems: { '§item;': { description: '§', get: { description: '§', responses: { 200: { description: '§' } } } } },
  mediaTypes: { '§media;': { description: '§', schema: { type: 'string' }, example: '§' } },
  'x-errors': {
    Shared: [
      {
        code: 'SharedCode',
        status: 403,
        message: '§',
        messages: { '§': '§' },
        meaning: '§ `§` §',
        retryable: false,
        response: 'Failure',
        when: ['no-permission', 'not-found'],
        parameter: '§query;',
        source: 'vendor page: §',
        headers: { '§': '§' },
      },
    ],
  },
}
