import { describe, expect, test } from 'vitest'
import { documentOf, outcomeOf } from '../model-of.ts'

const at = '/paths/~1a/get/responses/200/content'

/** The examples that a mock answers with, and the problems. */
function answersOf(content: string, more = ''): readonly [unknown, readonly string[]] {
  const { model, problems } = outcomeOf(
    documentOf(`
paths: { /a: { get: { responses: { '200': { description: Fine., content: ${content} } } } } }
${more}`),
  )
  return [model.operations[0]?.successes[0]?.content.map(({ examples }) => examples), problems]
}

describe('a mock answers', () => {
  test('with named examples, references followed', () => {
    expect(
      answersOf(
        `{ application/json: { schema: { type: integer }, examples: { one: { value: 1 }, two: { $ref: '#/components/examples/Two' } } } }`,
        'components: { examples: { Two: { value: 2 } } }',
      ),
    ).toEqual([
      [
        [
          { name: 'one', value: 1 },
          { name: 'two', value: 2 },
        ],
      ],
      [],
    ])
  })

  test('with the single example, or else those of the schema', () => {
    expect(answersOf(`{ application/json: { schema: { type: integer, example: 3 }, example: 1 } }`)[0]).toEqual([
      [{ name: 'example', value: 1 }],
    ])
    expect(answersOf(`{ application/json: { schema: { type: integer, examples: [3, 4] } } }`)[0]).toEqual([
      [
        { name: 'schema1', value: 3 },
        { name: 'schema2', value: 4 },
      ],
    ])
    expect(
      answersOf(
        `{ application/json: { schema: { $ref: '#/components/schemas/N' } } }`,
        'components: { schemas: { N: { type: integer, example: 5 } } }',
      )[0],
    ).toEqual([[{ name: 'schema', value: 5 }]])
  })

  test('never with an invalid example: a warning says where and why', () => {
    expect(
      answersOf(
        `{ application/json: { schema: { type: object, properties: { n: { type: integer } } }, examples: { good: { value: { n: 1 } }, bad: { value: { n: x } } } } }`,
      ),
    ).toEqual([
      [[{ name: 'good', value: { n: 1 } }]],
      [`invalid-example at ${at}/application~1json/examples/bad/value/n`],
    ])
  })

  test('with a made body where no example is left', () => {
    expect(
      answersOf(
        `{ application/json: { schema: { type: object, required: [n], properties: { n: { type: integer, minimum: 3 } } }, example: {} } }`,
      ),
    ).toEqual([[[{ name: 'made', value: { n: 3 } }]], [`invalid-example at ${at}/application~1json/example`]])
  })

  test('with nothing that is fetched from elsewhere', () => {
    expect(
      answersOf(
        `{ application/json: { schema: { type: integer }, examples: { far: { externalValue: 'https://x.example/1' } } } }`,
      ),
    ).toEqual([
      [[{ name: 'made', value: 1 }]],
      [`external-example at ${at}/application~1json/examples/far/externalValue`],
    ])
  })

  test('not at all where nothing can match: that is said when generating', () => {
    expect(answersOf(`{ application/json: { schema: { type: integer, minimum: 3, maximum: 2 } } }`)).toEqual([
      [],
      [`unsatisfiable-schema at ${at}/application~1json/schema`],
    ])
  })

  test('with texts as they are where the media type has no structure', () => {
    expect(
      answersOf(
        `{ text/event-stream: { schema: { type: object }, example: 'data: 1' }, text/plain: { schema: { type: string } } }`,
      ),
    ).toEqual([[[{ name: 'example', value: 'data: 1' }], [{ name: 'made', value: 'value' }]], []])
  })

  test('without a body where there is none', () => {
    const statuses = outcomeOf(
      documentOf(`
paths:
  /a:
    delete: { responses: { '204': { description: Gone., content: { application/json: { schema: { type: integer } } } } } }
    head: { responses: { '200': { description: There., content: { application/json: { schema: { type: integer } } } } } }`),
    ).model.operations
    expect(
      statuses.map(({ method, successes, validators }) => [method, successes[0]?.content, validators.responses]),
    ).toEqual([
      ['DELETE', [], {}],
      ['HEAD', [], {}],
    ])
  })

  test('with the headers that have an example or are required', () => {
    const { model } = outcomeOf(
      documentOf(`
paths:
  /a:
    get:
      responses:
        '200':
          description: Fine.
          headers:
            X-Given: { schema: { type: string }, example: 'a b' }
            X-Required: { required: true, schema: { type: integer } }
            X-Optional: { schema: { type: string } }
            X-Foreign: { schema: { type: string }, example: "é\\r\\nX: 1" }
            Content-Type: { schema: { type: string }, example: text/x }`),
    )
    expect(model.operations[0]?.successes[0]?.headers).toEqual({
      'X-Given': 'a b',
      'X-Required': '1',
      'X-Foreign': '%C3%A9%0D%0AX: 1',
    })
  })

  test('for several statuses, the lowest first', () => {
    const { model } = outcomeOf(
      documentOf(`
paths:
  /a:
    put:
      operationId: putA
      responses:
        2XX: { description: Other., content: { application/json: { schema: { type: string } } } }
        '201': { description: Made., content: { application/json: { schema: { type: integer } } } }
        '204': { description: Changed. }`),
    )
    const [operation] = model.operations
    expect(operation?.successes.map(({ key, status }) => [key, status])).toEqual([
      ['2XX', 200],
      ['201', 201],
      ['204', 204],
    ])
    expect(operation?.validators.responses).toEqual({ '2XX': 'zPutAResponse2XX', '201': 'zPutAResponse201' })
  })
})
