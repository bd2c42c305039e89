import type { JsonObject } from '../../../src/model/model.ts'

const TAGS = ['Pets', 'pets', '動物', '../up', 'con', 'Code Scanning', 'shared', 'a'.repeat(300)]

/** A document with everything that makes files long: many operations and components, and single ones that are long. */
export function largeDocument(): JsonObject {
  const operations = Array.from({ length: 40 }, (_, at) => at)
  return {
    openapi: '3.1.0',
    info: { title: 'Large', version: '1' },
    paths: Object.fromEntries(operations.map((at) => [`/things/${at}/{id}`, { get: operation(at) }])),
    components: { schemas: { ...components(), ...circle(), Giant: giantEnum(), Wide: wideObject(), Json: json } },
  }
}

function operation(at: number): JsonObject {
  const schema = { type: 'array', items: { $ref: `#/components/schemas/${at % 2 === 0 ? `Part${at}` : 'Circle0'}` } }
  return {
    operationId: `getThing${at}`,
    tags: [TAGS[at % TAGS.length] ?? ''],
    parameters: [{ name: 'id', in: 'path', required: true, schema: { $ref: '#/components/schemas/Giant' } }],
    responses: { '200': { description: 'Things.', content: { 'application/json': { schema } } } },
  }
}

/** Each needs the one before: the deepest last in the alphabet, and first in the document. */
function components(): JsonObject {
  const parts = Array.from({ length: 40 }, (_, at) => 39 - at)
  return Object.fromEntries(
    parts.map((at) => [
      `Part${at}`,
      { type: 'object', properties: at === 0 ? leaf : { before: ref(`Part${at - 1}`), wide: ref('Wide') } },
    ]),
  )
}

const leaf = { name: { type: 'string' }, json: { $ref: '#/components/schemas/Json' } }

/** Three that need one another, and something outside. */
function circle(): JsonObject {
  const next = [1, 2, 0].map((at) => ({ type: 'object', properties: { next: ref(`Circle${at}`), part: ref('Part0') } }))
  return Object.fromEntries(next.map((schema, at) => [`Circle${at}`, schema]))
}

const json = { anyOf: [{ type: 'string' }, { type: 'array', items: { $ref: '#/components/schemas/Json' } }] }

function giantEnum(): JsonObject {
  return { type: 'string', enum: Array.from({ length: 400 }, (_, at) => `word // ${at}`) }
}

function wideObject(): JsonObject {
  const members = Array.from({ length: 300 }, (_, at) => [
    `member${at}`,
    { type: 'string', description: 'It is\na // b' },
  ])
  return { type: 'object', properties: Object.fromEntries(members) }
}

function ref(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` }
}
