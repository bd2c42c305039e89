import { Logger, Project } from '@hey-api/codegen-core'
import { Context, parseOpenApiSpec } from '@hey-api/shared'
import { expect, test } from 'vitest'
import { configFor, withSplitting } from '../../src/targets/hey-api/engine-config.ts'
import { ParsingContext } from '../../src/targets/hey-api/parsing-context.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

// References to everything that the parser looks into: discriminators above, the type of their property behind another
// reference, a required property that only a composed schema declares, circles.
const discriminated = {
  Kind: { type: 'integer', enum: [1, 2] },
  Level: { type: 'integer' },
  Animal: {
    type: 'object',
    required: ['kind', 'level'],
    properties: { kind: ref('Kind'), level: ref('Level'), parent: ref('Animal'), owner: ref('Owner') },
    discriminator: {
      propertyName: 'level',
      mapping: { 1: '#/components/schemas/Cat', 2: '#/components/schemas/Dog', 3: '#/components/schemas/Puppy' },
    },
  },
  Cat: { allOf: [ref('Animal'), { type: 'object', required: ['lives'], properties: { lives: { type: 'integer' } } }] },
  Dog: {
    type: 'object',
    allOf: [ref('Animal')],
    required: ['level', 'name'],
    properties: { name: { type: 'string' } },
  },
  Puppy: { allOf: [{ allOf: [ref('Dog')] }, { type: 'object', properties: { mother: ref('Dog') } }] },
  Owner: { type: 'object', properties: { pets: { type: 'array', items: { anyOf: [ref('Cat'), ref('Dog')] } } } },
}

const json = (schema: object) => ({ content: { 'application/json': { schema } } })

type ContextClass = new (options: ConstructorParameters<typeof Context>[0]) => Context

function parsed(own: ContextClass, config: Context['config'], schemas: object) {
  const spec = {
    openapi: '3.1.0',
    info: { title: '', version: '' },
    paths: {
      '/pets': {
        parameters: [{ name: 'page', in: 'query', schema: ref('Level') }],
        post: { requestBody: json(ref('Cat')), responses: { 200: json({ oneOf: [ref('Puppy'), ref('Owner')] }) } },
      },
    },
    components: { schemas: structuredClone(schemas) },
  }
  const project = new Project({ defaultFileName: '', root: '' })
  const context = new own({ config, dependencies: {}, logger: new Logger(), project, spec })
  parseOpenApiSpec(context)
  return context.ir
}

test('what the parser does not look into changes nothing of what it finds', async () => {
  const config = withSplitting(await configFor('zod'), false)
  const { discriminator: _, ...Animal } = discriminated.Animal
  for (const schemas of [discriminated, { ...discriminated, Animal }]) {
    const ir = parsed(ParsingContext, config, schemas)
    expect(ir).toEqual(parsed(Context, config, schemas))
    // The property that only the composed schema declares.
    expect(JSON.stringify(ir.components?.schemas?.['Dog'])).toContain('"level":')
  }
})

test('the values of a discriminator have the type of a property that is behind a reference', async () => {
  const config = withSplitting(await configFor('zod'), false)
  const { components } = parsed(ParsingContext, config, discriminated)
  expect(JSON.stringify(components?.schemas?.['Cat'])).toContain('"level":{"const":1,"type":"integer"}')
})
