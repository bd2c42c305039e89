import { expect, it } from 'vitest'
import { createMock, type MockScheme, type OperationMockDescriptor, type VerifyOptions } from '../src/index.ts'
import { getPet, pets } from './fixtures/pets-api.ts'

const schemes = {
  bearer: { type: 'http', scheme: 'bearer' },
  basic: { type: 'http', scheme: 'basic' },
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
} satisfies Record<string, MockScheme>

const unauthorized = {
  content: [{ mediaType: 'application/json', examples: { no: { error: 'who are you?' } } }],
}
const documented = { code: '401', status: 401, message: '', retryable: false, failure: 'Unauthorized' }

interface Asked {
  readonly security?: OperationMockDescriptor['security']
  readonly auth?: VerifyOptions['auth']
  readonly headers?: Record<string, string>
  readonly query?: string
  readonly isDocumented?: boolean
}

async function ask({ security = [['bearer']], auth = {}, headers = {}, query = '', isDocumented = true }: Asked) {
  const api = { ...pets, schemes, failures: { ...pets.failures, Unauthorized: unauthorized } }
  const operation = { ...getPet, security, errors: [...getPet.errors, ...(isDocumented ? [documented] : [])] }
  const mock = createMock(api, [operation], { verify: { auth } })
  const response = await mock.handle(new Request(`https://api.pets.example/v1/pets/1${query}`, { headers }))
  return {
    status: response?.status,
    challenge: response?.headers.get('www-authenticate'),
    text: await response?.text(),
  }
}

const basic = (text: string) => `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}`

it.each<[string, string, Asked]>([
  ['bearer', 'bearer', { headers: { authorization: 'Bearer token-1' } }],
  ['a scheme in small letters', 'bearer', { headers: { authorization: 'bearer token-1' } }],
  ['basic', 'basic', { headers: { authorization: basic('Zoë:p:1') } }],
  ['a key in a header', 'header', { headers: { 'x-key': 'token-1' } }],
  ['a key in the query', 'query', { query: '?key=token-1' }],
  ['a key in a cookie', 'cookie', { headers: { cookie: 'a=b; session=token-1' } }],
])('takes a known %s', async (_, scheme, asked) => {
  const known = scheme === 'basic' ? { username: 'Zoë', password: 'p:1' } : ['token-0', 'token-1']
  const security = [[scheme]]
  expect(await ask({ ...asked, security, auth: { [scheme]: known } })).toMatchObject({ status: 200 })
  const refused = { status: 401, text: '{"error":"who are you?"}' }
  expect(await ask({ ...asked, security, auth: { [scheme]: 'another' } })).toMatchObject(refused)
  expect(await ask({ security, auth: { [scheme]: known } })).toMatchObject(refused)
})

it('takes anything for a scheme without known secrets, but not nothing', async () => {
  expect(await ask({ headers: { authorization: 'Bearer x' } })).toMatchObject({ status: 200 })
  expect(await ask({})).toMatchObject({ status: 401, challenge: 'Bearer' })
  expect(await ask({ security: [['basic']] })).toMatchObject({ challenge: 'Basic realm="mock", charset="UTF-8"' })
})

it('wants every scheme of one alternative', async () => {
  const security = [['header', 'query'], ['bearer']]
  const auth = { header: 'h', query: 'q', bearer: 'b' }
  expect(await ask({ security, auth, headers: { 'x-key': 'h' }, query: '?key=q' })).toMatchObject({ status: 200 })
  expect(await ask({ security, auth, headers: { 'x-key': 'h' } })).toMatchObject({ status: 401 })
  expect(await ask({ security, auth, headers: { authorization: 'Bearer b' } })).toMatchObject({ status: 200 })
})

it('lets nobody in particular call where the document allows it, but no wrong token', async () => {
  const security = [[], ['bearer']]
  expect(await ask({ security, auth: { bearer: 'b' } })).toMatchObject({ status: 200 })
  expect(await ask({ security, auth: { bearer: 'b' }, headers: { authorization: 'Bearer x' } })).toMatchObject({
    status: 401,
  })
  expect(await ask({ security: [] })).toMatchObject({ status: 200 })
})

it('answers with a problem document that shows no secret where the document has no such failure', async () => {
  const answer = await ask({
    isDocumented: false,
    auth: { bearer: 'b' },
    headers: { authorization: 'Bearer secret-x' },
  })
  expect(answer).toMatchObject({
    status: 401,
    challenge: 'Bearer',
    text: expect.stringContaining('security scheme bearer'),
  })
  expect(answer.text).not.toContain('secret-x')
})
