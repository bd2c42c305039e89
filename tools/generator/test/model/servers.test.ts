import { describe, expect, test } from 'vitest'
import { documentOf, outcomeOf } from './model-of.ts'

function serversOf(servers: string): readonly [unknown, readonly string[]] {
  const { model, problems } = outcomeOf(documentOf(`servers: ${servers}\npaths: {}`))
  return [model.servers, problems]
}

describe('servers', () => {
  test('keep their variables and what x-endpoint says', () => {
    const [servers, problems] = serversOf(
      `[{ url: 'https://{region}.example.com/', description: Regional., variables: { region: { default: a, enum: [a, b] } }, x-endpoint: { network: internal, site: mainland, regions: [a] } }]`,
    )
    expect(problems).toEqual([])
    expect(servers).toEqual([
      {
        url: 'https://{region}.example.com',
        description: 'Regional.',
        variables: { region: { default: 'a', enum: ['a', 'b'] } },
        network: 'internal',
        site: 'mainland',
        regions: ['a'],
      },
    ])
  })

  test('without a host are on localhost, and a warning says so', () => {
    expect(serversOf(`[{ url: /api/v1 }, { url: v2 }, { url: / }]`)).toEqual([
      ['http://localhost/api/v1', 'http://localhost/v2', 'http://localhost'].map((url) => ({ url, variables: {} })),
      [0, 1, 2].map((index) => `relative-server at /servers/${index}/url`),
    ])
    expect(serversOf('[]')).toEqual([[{ url: 'http://localhost', variables: {} }], ['no-server at /servers']])
  })

  test('with an address that is none, or a variable that nobody declares, are on localhost as well', () => {
    expect(
      serversOf(
        `[{ url: 'https://<host>' }, { url: 'https://{host}/v1' }, { url: 'https://{host}', variables: { host: { default: '' } } }, { url: 'ws://a.example' }, { url: 'https://a.example/?v=1' }]`,
      ),
    ).toEqual([
      [{}, {}, { host: { default: '' } }, {}, {}].map((variables) => ({ url: 'http://localhost', variables })),
      [
        'malformed-server at /servers/0/url',
        'undeclared-server-variable at /servers/1/url',
        'malformed-server at /servers/2/url',
        'malformed-server at /servers/3/url',
        'malformed-server at /servers/4/url',
      ],
    ])
  })

  test('of an operation or its path stand in for those of the document', () => {
    const { model } = outcomeOf(
      documentOf(`
paths:
  /a:
    servers: [{ url: https://item.example.com }]
    get: { responses: { '200': { description: Fine. } } }
    post: { servers: [{ url: https://own.example.com }], responses: { '200': { description: Fine. } } }
  /b: { get: { responses: { '200': { description: Fine. } } } }`),
    )
    expect(model.operations.map(({ servers }) => servers?.map(({ url }) => url))).toEqual([
      ['https://item.example.com'],
      ['https://own.example.com'],
      undefined,
    ])
  })
})
