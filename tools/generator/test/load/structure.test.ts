import { expect, test } from 'vitest'
import { loadFiles, problemsOf } from './load-text.ts'

const head = 'openapi: 3.1.1\ninfo: {title: T, version: "1"}\n'

/** A document with one operation, whose members are given. */
function operation(members: string): string {
  return `${head}paths:\n  /pets:\n    get:\n      responses: {200: {description: d}}\n      ${members}\n`
}

test('a document that keeps to the specification has no problems', async () => {
  expect(
    await problemsOf(`${head}paths:
  /pets/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
    get:
      operationId: getPet
      responses:
        '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        default: {$ref: '#/components/responses/Failure'}
      security: [{key: []}]
components:
  schemas:
    Pet: {type: [object, 'null'], properties: {name: {type: string}}, additionalProperties: false}
  responses:
    Failure: {description: d}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
`),
  ).toEqual([])
})

test.each([
  ['text', '- just a list', /^error not-an-object 1:1 : The document is a list/],
  ['Swagger 2', 'swagger: "2.0"\ninfo: {}', /^error swagger-2 1:1 \/swagger: This is a Swagger 2\.0 document/],
  ['no version', 'info: {}', /^error not-openapi 1:1 /],
  ['OpenAPI 4', 'openapi: 4.0.0', /^error unsupported-version 1:1 .*4\.0\.0/],
])('what is no OpenAPI document is refused: %s', async (_, text, problem) => {
  expect(await problemsOf(text)).toEqual([expect.stringMatching(problem)])
})

test('OpenAPI 3.2 is read, with a warning', async () => {
  const { version, diagnostics } = await loadFiles({ 'openapi.yaml': `${head}paths: {}`.replace('3.1.1', '3.2.0') })
  expect(version).toBe('3.2')
  expect(diagnostics.map(({ code }) => code)).toEqual(['version-3-2'])
})

test('missing members are named where they should be, all in one run', async () => {
  expect(await problemsOf('openapi: 3.1.1\ninfo: {}\n')).toEqual([
    'warning missing-expected-member 2:1 /info: The Info Object lacks the member title, which the specification requires.',
    'warning missing-expected-member 2:1 /info: The Info Object lacks the member version, which the specification requires.',
    'error missing-member 1:1 : The OpenAPI document lacks the member paths or components or webhooks.',
  ])
})

test.each([
  [
    'text in place of a list',
    'parameters: none',
    'parameters of the Operation Object must be a list, not the text "none"',
  ],
  [
    'an unknown word',
    'parameters: [{name: a, in: body, schema: {}}]',
    'in of the Parameter Object must be one of query, header, path, cookie, querystring, not the text "body"',
  ],
  [
    'an empty security requirement',
    'security: [null]',
    'security/0 of the Operation Object must be an object (Security Requirement Object), not empty (null)',
  ],
])('a member of a wrong type is an error: %s', async (_, members, message) => {
  const problems = await problemsOf(operation(members))
  expect(problems).toEqual([expect.stringMatching(/^error wrong-type /)])
  expect(problems[0]).toContain(`: ${message}.`)
})

test.each([
  ['a version that is a number', 'info: {title: T, version: 1.5}', { version: '1.5' }],
  ['a number in a list of texts', 'info: {x: {tags: [a, 2]}}', { tags: ['a', '2'] }],
  ['a text in place of a list of texts', 'info: {x: {tags: a}}', { tags: ['a'] }],
  ['a flag that is a text', "info: {x: {requestBody: {content: {}, required: 'true'}}}", { required: true }],
  ['a word in other case', 'info: {x: {parameters: [{name: a, in: Query, schema: {}}]}}', { in: 'query' }],
  [
    'a type of another language',
    'info: {x: {requestBody: {content: {a/b: {schema: {type: int}}}}}}',
    { type: 'integer' },
  ],
  [
    'null that is not quoted',
    'info: {x: {requestBody: {content: {a/b: {schema: {type: [string, null]}}}}}}',
    { type: ['string', 'null'] },
  ],
  [
    'a number that is a text',
    "info: {x: {requestBody: {content: {a/b: {schema: {maxLength: '9'}}}}}}",
    { maxLength: 9 },
  ],
  ['a media type without a line of its own', 'info: {x: {requestBody: {content: {a/b: null}}}}', { 'a/b': {} }],
  [
    'a property without a line of its own',
    'info: {x: {requestBody: {content: {a/b: {schema: {properties: {p: null}}}}}}}',
    { properties: { p: {} } },
  ],
  [
    'an empty object as PHP writes it',
    'info: {x: {requestBody: {content: {a/b: {schema: {properties: []}}}}}}',
    { properties: {} },
  ],
  [
    'a discriminator that is only a name',
    'info: {x: {requestBody: {content: {a/b: {schema: {discriminator: kind}}}}}}',
    { discriminator: { propertyName: 'kind' } },
  ],
])('what is surely meant is read, with a warning: %s', async (_, members, read) => {
  const inOperation = /^info: \{x: (.*)\}$/.exec(members)?.[1]
  const text =
    inOperation === undefined ? `openapi: 3.1.1\n${members}\npaths: {}\n` : operation(inOperation.slice(1, -1))
  const { document, diagnostics } = await loadFiles({ 'openapi.yaml': text })
  expect(diagnostics.map(({ code }) => code)).toEqual(['read-as-meant'])
  expect(JSON.stringify(document)).toContain(JSON.stringify(read).slice(1, -1))
})

test.each([
  [
    'a negative length',
    'minLength: -1',
    'minLength of the Schema Object must be a whole number from 0, not -1; it is left out.',
  ],
  [
    'a property that says it is required',
    'required: true',
    'required of the Schema Object must be a list, not true; it is left out.',
  ],
  [
    'a text that is no number',
    "multipleOf: '&a'",
    'multipleOf of the Schema Object must be a number, not the text "&a"; it is left out.',
  ],
  [
    'a type that nobody knows',
    'type: any',
    /^type of the Schema Object must be one of .*, not the text "any"; it is left out\.$/,
  ],
])('a statement that nobody can read is left out, with a warning: %s', async (_, keyword, message) => {
  const text = operation(`parameters: [{name: a, in: query, schema: {${keyword}}}]`)
  const { document, diagnostics } = await loadFiles({ 'openapi.yaml': text })
  expect(diagnostics).toMatchObject([{ code: 'malformed-member', message: expect.stringMatching(message) }])
  expect(JSON.stringify(document)).toContain('"schema":{}')
})

test('an unknown member is a warning that guesses what was meant', async () => {
  const { diagnostics } = await loadFiles({ 'openapi.yaml': operation('sumary: list pets') })
  expect(diagnostics).toMatchObject([
    { code: 'unknown-member', severity: 'warning', line: 7, pointer: '/paths/~1pets/get/sumary' },
  ])
  expect(diagnostics[0]?.hint).toBe('Did you mean summary? An addition of your own starts with "x-".')
})

test('what only people read is left out where it is malformed, and so is what is empty', async () => {
  const loaded = await loadFiles({ 'openapi.yaml': operation('description: [a]\n      summary:\n      tags:') })
  expect(loaded.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'malformed-annotation /paths/~1pets/get/description',
    'empty-member /paths/~1pets/get/summary',
    'empty-member /paths/~1pets/get/tags',
  ])
  expect(loaded.document['paths']).toEqual({ '/pets': { get: { responses: { 200: { description: 'd' } } } } })
})

test('an empty member that others can do without is one that is missing', async () => {
  const { document, diagnostics } = await loadFiles({ 'openapi.yaml': 'openapi: 3.1.1\ninfo: null\npaths: {}\n' })
  expect(diagnostics.map(({ code }) => code)).toEqual(['empty-member', 'missing-expected-member'])
  expect(document).toEqual({ openapi: '3.1.1', paths: {} })
})

test('null where anything may be is a value', async () => {
  const loaded = await loadFiles({
    'openapi.yaml': `${head}components: {schemas: {S: {default: null, const: null, enum: [null], example: null}}}`,
  })
  expect(loaded.diagnostics).toEqual([])
  expect(loaded.document['components']).toEqual({
    schemas: { S: { default: null, const: null, enum: [null], example: null } },
  })
})

test('what came later or ended earlier than the version is a warning', async () => {
  const schema =
    'components: {schemas: {S: {const: 1, nullable: true, exclusiveMinimum: 1, maximum: 9, exclusiveMaximum: true}}}'
  const codes = async (text: string) =>
    (await problemsOf(text)).map((problem) => /^warning (\S+).*?: (.*)$/.exec(problem)?.slice(1, 3))
  expect(await codes(`${head}paths: {}\n${schema}`)).toEqual([
    ['other-version-bound', expect.stringMatching(/^exclusiveMaximum .* 3\.1 wants a number\.$/)],
    ['older-member', expect.stringMatching(/^The member nullable ended with OpenAPI 3\.0/)],
  ])
  expect(await codes(`${head}paths: {}\n${schema}`.replace('3.1.1', '3.0.3'))).toEqual([
    ['other-version-bound', expect.stringMatching(/^exclusiveMinimum .* 3\.0 wants true or false\.$/)],
    ['newer-member', expect.stringMatching(/^The member const came with OpenAPI 3\.1/)],
  ])
})

test('a member that nothing heeds is a warning that says what is done instead', async () => {
  const problems = await problemsOf(`openapi: 3.2.0
info: {title: T, version: "1"}
paths:
  /pets:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema: {type: object}
            encoding: {a: {headers: {X-A: {schema: {type: string}}}, encoding: {b: {contentType: text/plain}}}}
          multipart/mixed: {prefixEncoding: [{contentType: text/plain}], itemEncoding: {contentType: text/plain}}
      responses:
        '200':
          content:
            application/jsonl: {itemSchema: {type: object}, examples: {e: {serializedValue: '{}'}}}
components:
  schemas: {S: {type: object, discriminator: {propertyName: kind, defaultMapping: S}}}
`)
  expect(problems.flatMap((problem) => /member-not-carried .*?: (.*)$/.exec(problem)?.[1] ?? [])).toEqual([
    'The member headers is not carried: parts are sent without headers of their own.',
    'The member encoding is not carried: parts have no parts of their own.',
    'The member prefixEncoding is not carried: parts are written by their names.',
    'The member itemEncoding is not carried: parts are written by their names.',
    'The member itemSchema is not carried: a body is read and checked as a whole.',
    'The member serializedValue is not carried: mocks answer with dataValue or value, or with a value made.',
    'The member defaultMapping is not carried: the default is one member among the others.',
  ])
})

test('a path starts with a slash, a response key is a status', async () => {
  expect(await problemsOf(`${head}paths:\n  pets:\n    get: {responses: {2xx: {description: d}}}`)).toEqual([
    expect.stringMatching(/^warning misspelt-key 4:3 \/paths\/pets: .* starts with a slash; it is read as \/pets\.$/),
    expect.stringMatching(/^warning misspelt-key .*responses\/2xx: .* 4XX, or default; it is read as 2XX\.$/),
  ])
  expect(await problemsOf(`${head}paths:\n  /pets:\n    get: {responses: {two: {description: d}}}`)).toEqual([
    expect.stringMatching(/^error wrong-key 5:23 \/paths\/~1pets\/get\/responses\/two: .* 4XX, or default\.$/),
  ])
})

test('the path and its parameters say the same; the fragment is no part of the path', async () => {
  const id = '{name: id, in: path, required: true, schema: {}}'
  expect(
    await problemsOf(`${head}paths:
  /a/{id}/{other}: {parameters: [${id}], get: {responses: {}}, put: {responses: {}, parameters: [{name: other, in: path, schema: {}}]}}
  /b: {get: {parameters: [${id}], responses: {}}}
  /c/{id: {get: {responses: {}}}
  /{id}.{ext}#Fragment{x}: {get: {parameters: [${id}, {$ref: '#/components/parameters/ext'}], responses: {}}}
components: {parameters: {ext: {name: ext, in: path, required: true, schema: {}}}}
`),
  ).toEqual([
    'warning undeclared-path-parameter 4:85 /paths/~1a~1{id}~1{other}/get: The path has the parameter other, which is not declared; it is taken for a text.',
    expect.stringMatching(/^warning optional-path-parameter .* other is not "required: true"/),
    expect.stringMatching(/^warning unused-path-parameter 5:\d+ .* id does not occur in the path \/b\.$/),
    expect.stringMatching(/^error unclosed-path-parameter 6:3 /),
  ])
})

test('security requirements name schemes, and schemes say how they travel', async () => {
  const schemes = 'components: {securitySchemes: {token: {type: http}, key: {type: apiKey, name: k}}}'
  expect(await problemsOf(`${operation('security: [{tokn: []}]')}${schemes}`)).toEqual([
    'error incomplete-security-scheme 8:32 /components/securitySchemes/token: A security scheme of type http needs the member scheme.',
    'error incomplete-security-scheme 8:53 /components/securitySchemes/key: A security scheme of type apiKey needs the member in.',
    'warning unknown-security-scheme 7:19 /paths/~1pets/get/security/0/tokn: There is no security scheme tokn; the requirement is left out.',
  ])
})

test('members that a document gives to every object of JavaScript are nothing special', async () => {
  const problems = await problemsOf(operation('constructor: 1\n      toString: 2\n      hasOwnProperty: 3'))
  expect(problems).toHaveLength(3)
  for (const problem of problems) expect(problem).toMatch(/^warning unknown-member /)
})

test('a media type that no header can hold is left out', async () => {
  const { document, diagnostics } = await loadFiles({
    'openapi.yaml': operation(
      'requestBody: {content: {"a/b\\nc": {}, "application/json; v=\\u00e9": {}, text/plain: {}}}',
    ),
  })
  expect(diagnostics.map(({ code }) => code)).toEqual(['unusable-media-type', 'unusable-media-type'])
  expect(JSON.stringify(document)).toContain('"content":{"text/plain":{}}')
})

test('a media type that is called by another name is read, with a warning; what is none is left out', async () => {
  const { document, diagnostics } = await loadFiles({
    'openapi.yaml': operation('requestBody: {content: {x-www-form-urlencoded: {example: 1}, ";": {}, form: {}}}'),
  })
  expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer.split('/').at(-1)}`)).toEqual([
    'misspelt-media-type x-www-form-urlencoded',
    'unusable-media-type ;',
    'unusable-media-type form',
  ])
  expect(JSON.stringify(document)).toContain('{"content":{"application/x-www-form-urlencoded":{"example":1}}}')
})

test('the path parameters of additional operations are checked too, and a response of 3.2 needs no description', async () => {
  const text = `${head.replace('3.1.1', '3.2.0')}paths: {'/a/{id}': {additionalOperations: {LOCK: {responses: {200: {}}}}}}`
  expect((await problemsOf(text)).map((problem) => problem.split(':').slice(0, 2).join(':'))).toEqual([
    'warning version-3-2 1:1 /openapi',
    expect.stringMatching(/^warning undeclared-path-parameter .*~1{id}\/additionalOperations\/LOCK$/),
  ])
})
