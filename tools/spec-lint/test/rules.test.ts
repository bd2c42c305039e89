import { expect, test } from 'vitest'
import { lint } from '../src/lint.ts'
import { type ApiFiles, edit, lintOne, minimalSpec, writeSpecs } from './minimal-spec.ts'

interface Broken extends ApiFiles {
  readonly rule: string
  readonly pointer: string
  readonly says: RegExp
}

const operation = '/paths/~1#GetKubeconfig/post'
const entry = `${operation}/x-errors/0`

/** The minimal spec with one thing broken each, and what the lint says of it. */
const broken: Readonly<Record<string, Broken>> = {
  'a field without a description': {
    document: edit('{ description: The id of the request., type: string }', '{ type: string }'),
    rule: 'described',
    pointer: '/components/schemas/Kubeconfig/properties/RequestId',
    says: /field RequestId has no description/,
  },
  'a server without a description': {
    document: edit("    description: In the cluster's region.\n", ''),
    rule: 'described',
    pointer: '/servers/0',
    says: /server https:/,
  },
  'an operation without a source': {
    document: edit('x-source:\n', 'tags:\n').replace(/- \{ title: GetKubeconfig.*/, '- kubeconfig'),
    rule: 'sources-named',
    pointer: operation,
    says: /what it was written from/,
  },
  'a response without an example': {
    document: edit(
      "examples: { any: { summary: For an hour, value: { Kubeconfig: 'apiVersion: v1', RequestId: r-1 } } }",
      'examples: {}',
    ),
    rule: 'examples-present',
    pointer: `${operation}/responses/200/content/application~1json`,
    says: /application\/json has no example/,
  },
  'a parameter without an example': {
    document: edit(
      '      requestBody:\n',
      '      parameters: [{ name: Page, in: query, description: Which page., schema: { type: string } }]\n      requestBody:\n',
    ),
    rule: 'examples-present',
    pointer: `${operation}/parameters/0`,
    says: /parameter Page has no example/,
  },
  'an example that its schema forbids': {
    document: edit('Minutes: 60 }', 'Minutes: 14 }'),
    rule: 'examples-valid',
    pointer: `${operation}/requestBody/content/application~1json/examples/byId/value/Minutes`,
    says: /must be >= 15/,
  },
  'a default that its schema forbids': {
    document: edit('default: 60', 'default: 5000'),
    rule: 'examples-valid',
    pointer: '/components/schemas/GetKubeconfigRequest/properties/Minutes/default',
    says: /must be <= 4320/,
  },
  'an example with a code that no catalogue has': {
    document: edit('value: { Code: Denied,', 'value: { Code: Refused,'),
    rule: 'example-codes',
    pointer: '/components/responses/Failure/content/application~1json/examples/denied/value/Code',
    says: /code Refused, which no error catalogue has/,
  },
  'an operation without a catalogue': {
    document: minimalSpec.replace(/ {6}x-errors:\n(?: {8}.*\n)+/, ''),
    rule: 'catalogue-entries',
    pointer: operation,
    says: /has no error catalogue/,
  },
  'a code that is listed twice': {
    document: edit('      - code: Busy', '      - code: Denied'),
    rule: 'catalogue-entries',
    pointer: '/components/x-errors/ExampleGateway/2',
    says: /code Denied is in this catalogue twice/,
  },
  'an entry about a parameter that is not there': {
    document: edit('          when: [not-found]\n', '          parameter: Cluster\n          when: [not-found]\n'),
    rule: 'catalogue-entries',
    pointer: `${entry}/parameter`,
    says: /Cluster, which the operation does not have/,
  },
  'an error list that nothing refers to': {
    document: edit("        - $ref: '#/components/x-errors/ExampleGateway'\n", ''),
    rule: 'catalogue-entries',
    pointer: '/components/x-errors/ExampleGateway',
    says: /No operation refers/,
  },
  'an entry whose response is not there': {
    document: edit('response: Failure', 'response: Refusal'),
    rule: 'catalogue-responses',
    pointer: `${entry}/response`,
    says: /no response Refusal/,
  },
  'an entry whose response does not say where the code is': {
    document: edit('      x-error-envelope: { code: /Code, message: /Message, requestId: /RequestId }\n', ''),
    rule: 'catalogue-responses',
    pointer: `${entry}/response`,
    says: /does not say where its parts are/,
  },
  'an error with the status of a success': {
    document: edit('status: 404', 'status: 200'),
    rule: 'catalogue-responses',
    pointer: `${entry}/status`,
    says: /would look like a success/,
  },
  'a failure inside 200 with another status': {
    document: edit('paths:\n', 'x-error-envelope: { response: Failure, inside2xx: /Code }\npaths:\n'),
    rule: 'catalogue-responses',
    pointer: `${entry}/status`,
    says: /failures inside a 2xx status/,
  },
  'a situation that no entry covers': {
    document: edit('[throttled, unavailable, internal]', '[unavailable, internal]'),
    rule: 'situations-covered',
    pointer: `${operation}/x-errors`,
    says: /situation throttled/,
  },
  'a situation with two answers': {
    document: edit('[throttled, unavailable, internal]', '[throttled, unavailable, internal, not-found]'),
    rule: 'situations-covered',
    pointer: '/components/x-errors/ExampleGateway/2/when',
    says: /not-found also Busy/,
  },
  'a secret that is not marked': {
    document: edit('type: string, format: password', 'type: string'),
    rule: 'secrets-marked',
    pointer: '/components/schemas/Kubeconfig/properties/Kubeconfig',
    says: /Kubeconfig is a secret/,
  },
  'a version that is none': {
    version: 'next',
    rule: 'release-notes',
    pointer: '',
    says: /holds no version/,
  },
  'a changelog that lags behind': {
    version: '0.2.0\n',
    rule: 'release-notes',
    pointer: '',
    says: /newest section is 0\.1\.0, and `version` says 0\.2\.0/,
  },
  'an extension of nobody': {
    document: edit('      x-rate-limit:', '      x-ratelimit:'),
    rule: 'unknown-extension',
    pointer: `${operation}/x-ratelimit`,
    says: /x-ratelimit/,
  },
  'an extension in the wrong place': {
    document: edit('info:\n', 'info:\n  x-action: { in: header, name: X-Action, value: A }\n'),
    rule: 'misplaced-extension',
    pointer: '/info/x-action',
    says: /x-action/,
  },
  'an extension with a slip inside': {
    document: edit('requests: 10', 'requests: ten'),
    rule: 'malformed-extension',
    pointer: `${operation}/x-rate-limit/requests`,
    says: /must be integer/,
  },
  'a reference to an error list that is not there': {
    document: edit('x-errors/ExampleGateway', 'x-errors/OtherGateway'),
    rule: 'unknown-error-list',
    pointer: `${operation}/x-errors/1/$ref`,
    says: /OtherGateway/,
  },
  'a translation of what is not there': {
    overlays: {
      'zh-CN': [
        'overlay: 1.0.0',
        'info: { title: Chinese, version: 0.1.0 }',
        'actions:',
        "  - target: $.paths['/other'].get",
        '    update: { summary: x }',
        '',
      ].join('\n'),
    },
    rule: 'overlay-no-target',
    pointer: '/actions/0/target',
    says: /other/,
  },
}

for (const [name, { rule, pointer, says, ...files }] of Object.entries(broken)) {
  test(`${rule}: ${name}`, async () => {
    const problems = await lintOne(files)
    const found = problems.find((problem) => problem.rule === rule && problem.pointer === pointer)
    expect(found, JSON.stringify(problems, undefined, 1)).toBeDefined()
    expect(found?.cause).toMatch(says)
    expect(found?.cure).not.toBe('')
    expect(found?.line).toBeGreaterThan(0)
  })
}

test('lists-agree: a shared list that differs between two documents', async () => {
  const changed = edit('message: Try again later.', 'message: Come back later.')
  const problems = await lint(writeSpecs({ one: {}, two: { document: changed } }))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ rule: 'lists-agree', pointer: '/components/x-errors/ExampleGateway' })
  expect(problems[0]?.file).toContain('two')
})

test('a document that cannot be read is a problem, and the others are still linted', async () => {
  const problems = await lint(writeSpecs({ one: { document: 'openapi: [' }, two: { version: 'x' } }))
  expect(problems.map(({ rule }) => rule)).toEqual(['syntax', 'release-notes'])
})
