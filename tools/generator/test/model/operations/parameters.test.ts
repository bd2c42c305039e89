import { describe, expect, test } from 'vitest'
import { documentOf, operationOf, outcomeOf } from '../model-of.ts'

describe('parameters', () => {
  test('of the path item hold for each operation, which may override them', () => {
    const { parameters } = operationOf(`
paths:
  /pets/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: X-Trace, in: header, schema: { type: string } }
      - { name: limit, in: query, schema: { type: integer } }
    get:
      parameters:
        - { name: x-trace, in: header, required: true, schema: { type: string } }
        - { name: limit, in: path, required: true, schema: { type: integer } }
      responses: { '200': { description: Fine. } }`)
    expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['id', 'path', true],
      ['x-trace', 'header', true],
      ['limit', 'query', false],
    ])
  })

  test('are ignored where OpenAPI says so', () => {
    const { parameters } = operationOf(`
paths:
  /a:
    get:
      parameters:
        - { name: Accept, in: header, schema: { type: string } }
        - { name: content-type, in: header, schema: { type: string } }
        - { name: Authorization, in: header, schema: { type: string } }
        - { name: Accept, in: query, schema: { type: string } }
      responses: { '200': { description: Fine. } }`)
    expect(parameters.map(({ in: place }) => place)).toEqual(['query'])
  })

  test('in headers that cannot be called so are left out, with a warning', () => {
    const { model, problems } = outcomeOf(
      documentOf(`
paths:
  /a:
    get:
      parameters:
        - { name: trace id, in: header, required: true, schema: { type: string } }
        - { name: X-Trace, in: header, schema: { type: string } }
      responses: { '200': { description: Fine. } }`),
    )
    expect(model.operations[0]?.parameters.map(({ name }) => name)).toEqual(['X-Trace'])
    expect(problems).toEqual(['unusable-header at /paths/~1a/get/parameters/0/name'])
  })

  test('in a style that their place does not have are written in its own, with a warning', () => {
    const { model, problems } = outcomeOf(
      documentOf(`
paths:
  /a:
    get:
      parameters:
        - { name: c, in: cookie, style: cookie, schema: { type: string } }
        - { name: q, in: query, style: simple, schema: { type: string } }
        - { name: f, in: query, style: form, schema: { type: string } }
      responses: { '200': { description: Fine. } }`),
    )
    expect(model.operations[0]?.parameters.map(({ style }) => style)).toEqual([undefined, undefined, undefined])
    expect(problems).toEqual([
      'style-not-carried at /paths/~1a/get/parameters/0/style',
      'style-not-carried at /paths/~1a/get/parameters/1/style',
    ])
  })

  test('that are the whole query are an object whose members are written one by one, if they are a form', () => {
    const schema = 'schema: { type: object, properties: { a: { type: integer } } }'
    const { model, problems } = outcomeOf(
      documentOf(`
paths:
  /a: { get: { parameters: [{ name: q, in: querystring, content: { application/x-www-form-urlencoded: { ${schema} } } }], responses: {} } }
  /b: { get: { parameters: [{ name: q, in: querystring, content: { application/json: { ${schema} } } }], responses: {} } }`),
    )
    expect(model.operations.map(({ parameters }) => parameters)).toMatchObject([
      [{ name: 'q', in: 'query', types: ['object'], properties: { a: ['integer'] } }],
      [],
    ])
    expect(problems).toEqual(['query-string-not-carried at /paths/~1b/get/parameters/0'])
  })

  test('have only the styles that differ from the defaults', () => {
    const { parameters } = operationOf(`
paths:
  /a/{p}:
    get:
      parameters:
        - { name: p, in: path, required: true, style: matrix, explode: true, schema: { type: array, items: { type: integer } } }
        - { name: plain, in: query, style: form, explode: true, schema: { type: array, items: { type: string } } }
        - { name: csv, in: query, explode: false, schema: { type: array, items: { type: string } } }
        - { name: deep, in: query, style: deepObject, explode: true, allowReserved: true, schema: { type: object, properties: { a: { type: number } }, additionalProperties: { type: boolean } } }
        - { name: filter, in: query, content: { application/json: { schema: { type: object } } } }
      responses: { '200': { description: Fine. } }`)
    const asked = { requiredOnWire: false, required: false, in: 'query' }
    expect(parameters).toEqual([
      {
        name: 'p',
        in: 'path',
        required: true,
        requiredOnWire: true,
        style: 'matrix',
        explode: true,
        types: ['array'],
        items: ['integer'],
      },
      { ...asked, name: 'plain', types: ['array'], items: ['string'] },
      { ...asked, name: 'csv', explode: false, types: ['array'], items: ['string'] },
      {
        ...asked,
        name: 'deep',
        style: 'deepObject',
        explode: true,
        allowReserved: true,
        types: ['object'],
        properties: { a: ['number'], '*': ['boolean'] },
      },
      { ...asked, name: 'filter', content: 'application/json', types: ['object'] },
    ])
  })

  test('know the types of texts on the wire through references and unions', () => {
    const { parameters } = operationOf(`
paths:
  /a:
    get:
      parameters:
        - { name: ref, in: query, schema: { $ref: '#/components/schemas/Size' } }
        - { name: either, in: query, schema: { oneOf: [{ type: integer }, { type: string }] } }
        - { name: nullable, in: query, schema: { type: [boolean, 'null'] } }
        - { name: values, in: query, schema: { enum: [1, a] } }
        - { name: all, in: query, schema: { allOf: [{ $ref: '#/components/schemas/Size' }, { minimum: 3 }] } }
        - { name: any, in: query, schema: {} }
      responses: { '200': { description: Fine. } }
components: { schemas: { Size: { $ref: '#/components/schemas/Number' }, Number: { type: integer } } }`)
    expect(Object.fromEntries(parameters.map(({ name, types }) => [name, types]))).toEqual({
      ref: ['integer'],
      either: ['integer', 'string'],
      nullable: ['boolean', 'null'],
      values: ['number', 'string'],
      all: ['integer'],
      any: ['string'],
    })
  })

  test('in cookies get a schema of their own, since the engine knows none', () => {
    const { model } = outcomeOf(
      documentOf(`
paths:
  /a: { get: { operationId: getA, parameters: [{ name: session, in: cookie, required: true, schema: { type: string, format: password } }], responses: { '200': { description: Fine. } } } }`),
    )
    const [operation] = model.operations
    expect(operation?.validators.cookies).toBe('zGetACookies')
    expect(operation?.parameters[0]?.secret).toBe(true)
    expect(model.engineDocument.components).toEqual({
      schemas: {
        GetACookies: {
          type: 'object',
          properties: { session: { type: 'string', format: 'password' } },
          required: ['session'],
        },
      },
    })
  })

  test('that differ only in case are diagnosed: the engine keeps one of them', () => {
    const { problems } = outcomeOf(
      documentOf(`
paths:
  /a:
    get:
      parameters: [{ name: id, in: query, schema: { type: string } }, { name: ID, in: query, schema: { type: string } }]
      responses: { '200': { description: Fine. } }`),
    )
    expect(problems).toEqual(['parameters-differ-by-case at /paths/~1a/get/parameters'])
  })

  test('written into the path key are sent by the client', () => {
    const operation = operationOf(`
paths:
  /?Action=List&v=1: { get: { operationId: list, responses: { '200': { description: Fine. } } } }`)
    expect([operation.path, operation.constants.query]).toEqual(['/', { Action: 'List', v: '1' }])
  })
})

describe('operations', () => {
  test('say what is not made: bodies that cannot be sent, callbacks, webhooks', () => {
    const { problems } = outcomeOf(
      documentOf(`
paths:
  /a:
    get: { operationId: a, requestBody: { content: { text/plain: { schema: { type: string } } } }, responses: { '200': { description: Fine. } } }
    head: { operationId: b, requestBody: { content: { text/plain: { schema: { type: object, properties: {} } } } }, responses: { '200': { description: Fine. } } }
    post: { operationId: c, callbacks: { done: { '{$request.body#/url}': {} } }, responses: { '200': { description: Fine. } } }
webhooks: { changed: {} }`),
    )
    expect(problems).toEqual([
      'webhooks-not-generated at /webhooks',
      'callbacks-not-generated at /paths/~1a/post/callbacks',
      'body-not-sendable at /paths/~1a/get/requestBody',
    ])
  })

  test('that nothing on the wire tells apart are diagnosed', () => {
    const { problems } = outcomeOf(
      documentOf(`
paths:
  /#A: { post: { operationId: a, responses: { '200': { description: Fine. } } } }
  /#B: { post: { operationId: b, responses: { '200': { description: Fine. } } } }`),
    )
    expect(problems).toEqual(['indistinguishable-operations at /paths/~1#B/post'])
  })
})
