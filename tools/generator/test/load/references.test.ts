import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { valueAt } from '../../src/load/json-pointer.ts'
import { loadDocument } from '../../src/load/load-document.ts'
import type { LoadedDocument } from '../../src/load/loaded-document.ts'
import type { MutableJson } from '../../src/load/mutable-json.ts'
import { diagnosticsOf, folderOf, loadFiles, problemsOf } from './load-text.ts'

const head = 'openapi: 3.1.1\ninfo: {title: T, version: "1"}\n'

function schemas(text: string): string {
  return `${head}components:\n  schemas:\n    ${text}\n`
}

function at({ document }: LoadedDocument, pointer: string): unknown {
  return valueAt(document as MutableJson, pointer)
}

test('a $ref that leads nowhere is an error with a guess', async () => {
  const [problem] = await diagnosticsOf({
    'openapi.yaml': schemas("A: {$ref: '#/components/schemas/Pett'}\n    Pet: {}"),
  })
  expect(problem).toMatchObject({ code: 'unresolved-ref', line: 5, column: 9, pointer: '/components/schemas/A/$ref' })
  expect(problem?.hint).toMatch(/^Did you mean Pet\? /)
})

test('a $ref in circles or to an anchor that is nowhere is an error, one to something of another kind a warning', async () => {
  expect(
    await problemsOf(
      `${schemas("A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n    C: {$ref: '#Pet'}")}  parameters: {P: {name: p, in: query, schema: {$ref: '#/components/parameters/P'}}}`,
    ),
  ).toEqual([
    expect.stringMatching(/^error ref-cycle .*\/A\/\$ref: /),
    expect.stringMatching(/^error ref-cycle .*\/B\/\$ref: /),
    expect.stringMatching(/^error ref-to-anchor .*\/C\/\$ref: /),
    expect.stringMatching(
      /^warning ref-of-other-kind .*: #\/components\/parameters\/P is not what belongs here: a Schema Object is needed; it is taken for anything at all\.$/,
    ),
  ])
})

test('a reference to what is no object is an error; a schema may be true or false', async () => {
  const text = `${head}paths: {/a: {get: {operationId: a, responses: {200: {$ref: '#/paths/~1a/get/operationId'}}}}}
components: {schemas: {A: {items: {$ref: '#/components/schemas/B'}}, B: true, C: {$ref: '#/info/title'}}}
`
  expect(await problemsOf(text)).toEqual([
    expect.stringMatching(/^error ref-to-no-object .*operationId is no Response Object\.$/),
    expect.stringMatching(/^error ref-to-no-object .*#\/info\/title is no Schema Object\.$/),
  ])
})

test('recursion through members is no circle, and a property called $ref is no reference', async () => {
  expect(
    await problemsOf(
      schemas(
        "Node: {properties: {next: {$ref: '#/components/schemas/Node'}, $ref: {type: string}}, example: {$ref: none}}",
      ),
    ),
  ).toEqual([])
})

test('files that a document refers to become components, each once, under names that are free', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': `${schemas("Pet: {type: string}\n    A: {$ref: 'parts/pets.yaml#/Pet'}\n    B: {items: {$ref: './parts/pets.yaml#/Pet'}}")}paths:
  /a: {get: {parameters: [{$ref: parts/limit.json}], responses: {200: {$ref: 'parts/pets.yaml#/ok'}}}}
`,
    'parts/pets.yaml': `Pet: {properties: {owner: {$ref: '#/Owner'}, parent: {$ref: pets.yaml#/Pet}}}
Owner: {type: string, description: who}
ok: {description: d, content: {application/json: {schema: {$ref: '../openapi.yaml#/components/schemas/A'}}}}
`,
    'parts/limit.json': '{"name": "limit", "in": "query", "schema": {"type": "integer"}}',
  })
  expect(loaded.diagnostics).toEqual([])
  expect(loaded.document).toMatchObject({
    paths: {
      '/a': {
        get: {
          parameters: [{ $ref: '#/components/parameters/limit' }],
          responses: { 200: { $ref: '#/components/responses/ok' } },
        },
      },
    },
    components: {
      schemas: {
        Pet: { type: 'string' },
        A: { $ref: '#/components/schemas/Pet_2' },
        B: { items: { $ref: '#/components/schemas/Pet_2' } },
        Pet_2: {
          properties: { owner: { $ref: '#/components/schemas/Owner' }, parent: { $ref: '#/components/schemas/Pet_2' } },
        },
        Owner: { type: 'string', description: 'who' },
      },
      parameters: { limit: { name: 'limit', in: 'query' } },
      responses: { ok: { content: { 'application/json': { schema: { $ref: '#/components/schemas/A' } } } } },
    },
  })
  expect(loaded.sources.map((path) => path.split('/').slice(-1)[0])).toEqual([
    'openapi.yaml',
    'pets.yaml',
    'limit.json',
  ])
})

test('a problem inside another file is shown in that file', async () => {
  const [problem] = await diagnosticsOf({
    'openapi.yaml': schemas('A: {$ref: parts/pet.yaml}'),
    'parts/pet.yaml': 'properties:\n  name:\n    items: text\n',
  })
  expect(problem).toMatchObject({
    code: 'wrong-type',
    line: 3,
    column: 5,
    pointer: '/components/schemas/pet/properties/name/items',
  })
  expect(problem?.file).toMatch(/parts\/pet\.yaml$/)
})

test('faulty files are all reported, with everything else that is wrong about references', async () => {
  const problems = await diagnosticsOf({
    'openapi.yaml': schemas(
      "A: {$ref: a.yaml}\n    B: {$ref: b.json}\n    C: {$ref: none.yaml}\n    D: {$ref: 'a.yaml#/x'}",
    ),
    'a.yaml': 'type: {',
    'b.json': '{"type": "string", "type": "string"}',
  })
  expect(problems.map(({ code }) => code)).toEqual(['syntax', 'duplicate-key', 'unresolved-ref'])
})

test('an anchor is found in the file that the reference names, and a pointer may lack its first slash', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': schemas(
      "A: {$ref: '#pet'}\n    B: {$anchor: pet, type: string}\n    C: {$ref: 'parts.yaml#owner'}\n    D: {$ref: '#components/schemas/B'}",
    ),
    'parts.yaml': 'Any: {$anchor: owner, type: integer}\n',
  })
  expect(loaded.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'ref-without-slash /components/schemas/D/$ref',
  ])
  expect(at(loaded, '/components/schemas')).toMatchObject({
    A: { $ref: '#/components/schemas/B' },
    C: { $ref: '#/components/schemas/Any' },
    D: { $ref: '#/components/schemas/B' },
    Any: { type: 'integer' },
  })
})

test('a $ref in place of a whole map is written out, also one into the document itself', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': `${schemas("Pet: {properties: {$ref: 'parts.yaml#/names'}}\n    Dog: {properties: {$ref: '#/components/schemas/Pet/properties', bark: {type: boolean}}}")}paths:
  /a: {get: {responses: {200: {description: d, content: {$ref: parts.yaml#/json}}}}}
`,
    'parts.yaml':
      'names: {first: {type: string}, last: {$ref: "#/text"}}\ntext: {type: string}\njson: {application/json: {schema: {$ref: "#/text"}}}\n',
  })
  expect(loaded.diagnostics).toEqual([])
  const names = { first: { type: 'string' }, last: { $ref: '#/components/schemas/text' } }
  expect(at(loaded, '/components/schemas/Pet/properties')).toEqual(names)
  expect(at(loaded, '/components/schemas/Dog/properties')).toEqual({ ...names, bark: { type: 'boolean' } })
  expect(at(loaded, '/paths/~1a/get/responses/200/content')).toEqual({
    'application/json': { schema: { $ref: '#/components/schemas/text' } },
  })
})

test('a mapping of a discriminator that leads nowhere is left out, with a warning', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': schemas(
      "Pet: {discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}}}\n    Dog: {}",
    ),
  })
  expect(loaded.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning unresolved-mapping'])
  expect(at(loaded, '/components/schemas/Pet/discriminator/mapping')).toEqual({ dog: '#/components/schemas/Dog' })
})

test('a mapping that names no file is left out as well', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': schemas('Pet: {discriminator: {propertyName: kind, mapping: {cat: some cat, dog: none.yaml}}}'),
  })
  expect(loaded.diagnostics.map(({ code, pointer }) => `${code} ${pointer.split('/').at(-1)}`)).toEqual([
    'unresolved-mapping cat',
    'unresolved-mapping dog',
  ])
  expect(at(loaded, '/components/schemas/Pet/discriminator')).toEqual({ propertyName: 'kind', mapping: {} })
})

test('a reference to #/ of a file means the whole of it', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': schemas("A: {$ref: 'pet.yaml#/'}"),
    'pet.yaml': 'type: string',
  })
  expect(at(loaded, '/components/schemas/A')).toEqual({ $ref: '#/components/schemas/pet' })
  expect(at(loaded, '/components/schemas/pet')).toEqual({ type: 'string' })
})

test('a reference that begins at its own schema is read so, with a warning', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': schemas("A b: {properties: {x: {items: {type: string}}, y: {$ref: '#/properties/x/items'}}}"),
  })
  expect(loaded.diagnostics.map(({ code }) => code)).toEqual(['ref-in-own-schema'])
  expect(at(loaded, '/components/schemas/A b/properties/y')).toEqual({
    $ref: '#/components/schemas/A b/properties/x/items',
  })
  expect(await problemsOf(schemas("A: {properties: {x: {$ref: '#/properties/x'}}}"))).toContainEqual(
    expect.stringMatching(/^error ref-cycle /),
  )
})

test('path items of other files are written out; what stands beside the $ref wins', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': `${head}paths:\n  /a: {$ref: 'items.yaml#/a', summary: mine}\n`,
    'items.yaml': `a: {$ref: '#/b', description: first}
b: {summary: theirs, description: second, get: {responses: {200: {description: d, content: {a/b: {schema: {$ref: '#/S'}}}}}}}
S: {type: string}
`,
  })
  expect(at(loaded, '/paths/~1a')).toEqual({
    summary: 'mine',
    description: 'first',
    get: {
      responses: { 200: { description: 'd', content: { 'a/b': { schema: { $ref: '#/components/schemas/S' } } } } },
    },
  })
  expect(loaded.locate('/paths/~1a/get/responses')).toMatchObject({ line: 2, column: 49 })
})

test('path items that lead to one another for ever are an error', async () => {
  const problems = await diagnosticsOf({
    'openapi.yaml': `${head}paths:\n  /a: {$ref: 'items.yaml#/a'}\n`,
    'items.yaml': "a: {$ref: '#/b'}\nb: {$ref: '#/a'}\n",
  })
  expect(problems.map(({ code }) => code)).toContain('ref-cycle')
})

test('the mapping of a discriminator may name files', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': schemas(
      'A: {oneOf: [{$ref: cat.yaml}], discriminator: {propertyName: kind, mapping: {cat: ./cat.yaml, dog: Dog}}}\n    Dog: {}',
    ),
    'cat.yaml': 'type: object',
  })
  expect(at(loaded, '/components/schemas/A/discriminator/mapping')).toEqual({
    cat: '#/components/schemas/cat',
    dog: 'Dog',
  })
})

test('nothing outside the folder is read, by whatever way, unless it is allowed', async () => {
  const folder = folderOf({ 'outside/pet.yaml': 'type: string', 'api/openapi.yaml': '' })
  symlinkSync(join(folder, 'outside'), join(folder, 'api/link'))
  const load = (ref: string, allowRef: readonly string[] = []) => {
    writeFileSync(join(folder, 'api/openapi.yaml'), schemas(`A: {$ref: '${ref}'}`))
    return loadDocument(join(folder, 'api/openapi.yaml'), { allowRef }).then(
      (loaded) => at(loaded, '/components/schemas/pet'),
      (error) => error.diagnostics[0].code,
    )
  }
  expect(await load('../outside/pet.yaml')).toBe('ref-outside')
  expect(await load('%2e%2e/outside/pet.yaml')).toBe('ref-outside')
  expect(await load('link/pet.yaml')).toBe('ref-outside')
  expect(await load(join(folder, 'outside/pet.yaml'))).toBe('ref-outside')
  expect(await load(`file://${folder}/outside/pet.yaml`)).toBe('ref-to-network')
  expect(await load('https://example.com/pet.yaml')).toBe('ref-to-network')
  expect(await load('//example.com/pet.yaml')).toBe('ref-to-network')
  expect(await load('../outside/pet.yaml', [join(folder, 'outside')])).toEqual({ type: 'string' })
  expect(await load('link/pet.yaml', [join(folder, 'outside')])).toEqual({ type: 'string' })
  mkdirSync(join(folder, 'outside-too'))
  writeFileSync(join(folder, 'outside-too/pet.yaml'), 'type: string')
  expect(await load('../outside-too/pet.yaml', [join(folder, 'outside')])).toBe('ref-outside')
})

test('an operation may be in another file, or elsewhere in the document: it is written out', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': `${head}paths:
  /a: { get: { $ref: 'list.yaml' }, delete: { $ref: '#/paths/~1b/post' } }
  /b: { post: { operationId: add, responses: { 204: { description: Added. } } } }
`,
    'list.yaml': "operationId: list\nresponses: { 200: { $ref: 'fine.yaml' } }\n",
    'fine.yaml': 'description: Fine.\n',
  })
  expect(at(loaded, '/paths/~1a/get')).toEqual({
    operationId: 'list',
    responses: { 200: { $ref: '#/components/responses/fine' } },
  })
  expect(at(loaded, '/paths/~1a/delete/operationId')).toBe('add')
  expect(loaded.locate('/paths/~1a/get/operationId').file).toMatch(/list\.yaml$/)
})
