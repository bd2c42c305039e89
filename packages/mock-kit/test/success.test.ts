import { expect, it } from 'vitest'
import { createMock, type OperationMockDescriptor } from '../src/index.ts'
import { ack, ackOperations } from './fixtures/ack-api.ts'
import { ens, ensOperations } from './fixtures/ens-api.ts'
import { jsonOf } from './fixtures/json-of.ts'
import { petOperations, pets } from './fixtures/pets-api.ts'
import { ackRequest, ensRequest, tkeRequest } from './fixtures/requests.ts'
import { tke, tkeOperations } from './fixtures/tke-api.ts'

const tkeMock = createMock(tke, tkeOperations)
const ensMock = createMock(ens, ensOperations)
const ackMock = createMock(ack, ackOperations)
const petMock = createMock(pets, petOperations)

async function validate(operation: OperationMockDescriptor | undefined, response: Response | undefined): Promise<void> {
  const schema = Object.values(operation?.validators.responses ?? {})[0]
  const outcome = await schema?.['~standard'].validate(await response?.clone().json())
  expect(outcome?.issues).toBeUndefined()
}

it('answers each action on one path with its own example, valid against its schema', async () => {
  const kubeconfig = await tkeMock.handle(tkeRequest('DescribeClusterKubeconfig'))
  const status = await tkeMock.handle(tkeRequest('DescribeClusterStatus', {}))
  await validate(tkeOperations[0], kubeconfig)
  await validate(tkeOperations[1], status)
  expect(await status?.json()).toMatchObject({ Response: { TotalCount: 1 } })
  expect(kubeconfig?.headers.get('content-type')).toBe('application/json')
})

it('writes the request id into header and body alike', async () => {
  const response = await ensMock.handle(ensRequest('DescribeClusterUserKubeconfig', 'ClusterId=eck-1'))
  await validate(ensOperations[0], response)
  const body = await jsonOf<{ RequestId: string }>(response)
  expect(response?.headers.get('x-acs-request-id')).toBe(body.RequestId)
  expect(response?.headers.get('content-type')).toBe('application/json;charset=utf-8')
})

it('reads the parameters of the RPC style from query and form', async () => {
  const response = await ensMock.handle(
    ensRequest('DescribeClusterUserKubeconfig', 'PrivateIpAddress=true', { form: 'ClusterId=eck-1' }),
  )
  expect(response?.status).toBe(200)
})

it('answers in the type that Accept likes best, the first by default', async () => {
  const type = async (accept: string) => (await ackMock.handle(ackRequest('', { accept })))?.headers.get('content-type')
  expect(await type('application/json')).toBe('application/json;charset=utf-8')
  expect(await type('*/*')).toBe('application/json;charset=utf-8')
  expect(await type('application/json;q=0.5, application/xml')).toBe('application/xml')
  expect(await type('image/png')).toBe('application/json;charset=utf-8')
})

it('writes XML under its root element, escaped', async () => {
  const response = await ensMock.handle(
    ensRequest('DescribeClusterUserKubeconfig', 'ClusterId=eck-1', { headers: { accept: 'text/xml' } }),
  )
  expect(response?.headers.get('content-type')).toBe('text/xml;charset=utf-8')
  expect(await response?.text()).toBe(
    "<?xml version='1.0' encoding='UTF-8'?><DescribeClusterUserKubeconfigResponse>" +
      '<RequestId>C0003E8B-B930-4F59-ADC0-0E209A9012A8</RequestId>' +
      '<Config>apiVersion: v1\nname: &lt;a &amp; b&gt;\n</Config></DescribeClusterUserKubeconfigResponse>',
  )
})

it('writes a list as one element an item', async () => {
  const response = await ensMock.handle(
    ensRequest('DescribeClusterNodes', 'ClusterId=eck-1', { headers: { accept: 'text/xml' } }),
  )
  expect(await response?.text()).toContain(
    '<Nodes><Name>one</Name></Nodes><Nodes><Name>two</Name></Nodes><Total>2</Total>',
  )
})

it('serves plain REST: most definite path first, other media types, no body where there is none', async () => {
  const get = async (path: string, init?: RequestInit) =>
    petMock.handle(new Request(`https://api.pets.example/v1${path}`, init))
  expect(await (await get('/pets/7'))?.json()).toEqual({ id: 1, name: 'Tom' })
  expect(await (await get('/pets/mine?limit=5&tags=a,b'))?.json()).toEqual([{ id: 1, name: 'Tom' }])

  const deleted = await get('/pets/7', { method: 'DELETE' })
  expect([deleted?.status, deleted?.headers.get('content-type'), await deleted?.text()]).toEqual([204, null, ''])

  const body = { method: 'POST', body: '{"ids":[1]}', headers: { 'content-type': 'application/json' } }
  const csv = await get('/pets:export', body)
  expect([csv?.status, csv?.headers.get('content-type'), await csv?.text()]).toEqual([
    202,
    'text/csv',
    'id,name\n1,Tom\n',
  ])
  const bytes = await get('/pets:export', { ...body, headers: { ...body.headers, accept: 'application/octet-stream' } })
  expect(bytes?.headers.get('content-type')).toBe('application/octet-stream')
})

it('is constant without a seed', async () => {
  const ids = await Promise.all(
    [1, 2].map(async () => (await ackMock.handle(ackRequest()))?.headers.get('x-acs-request-id')),
  )
  expect(ids).toEqual(['687C5BAA-D103-4993-884B-C35E4314A1E1', '687C5BAA-D103-4993-884B-C35E4314A1E1'])
})

it('varies request ids with a seed, in the same way each time and in the form of the example', async () => {
  const idsOf = async (seed: number) => {
    const mock = createMock(ack, ackOperations, { seed })
    const first = (await mock.handle(ackRequest()))?.headers.get('x-acs-request-id')
    const second = (await mock.handle(ackRequest()))?.headers.get('x-acs-request-id')
    mock.reset()
    const again = (await mock.handle(ackRequest()))?.headers.get('x-acs-request-id')
    return { first, second, again }
  }
  const ids = await idsOf(1)
  expect(ids).toEqual(await idsOf(1))
  expect(ids.first).toBe(ids.again)
  expect(new Set([ids.first, ids.second, (await idsOf(2)).first]).size).toBe(3)
  expect(ids.first).toMatch(/^[\dA-F]{8}-[\dA-F]{4}-4[\dA-F]{3}-8[\dA-F]{3}-[\dA-F]{12}$/)
})

it('lets a resolver answer an operation, with a payload, a response or the default', async () => {
  const mock = createMock(tke, tkeOperations, {
    resolve: {
      DescribeClusterKubeconfig: ({ body, error }) => {
        const { ClusterId } = body as { ClusterId: string }
        if (ClusterId === 'cls-gone') return error('ResourceNotFound.ClusterNotFound')
        return ClusterId === 'cls-mine' ? { Kubeconfig: 'mine', RequestId: 'r-1' } : undefined
      },
    },
  })
  const answer = async (ClusterId: string) =>
    (await mock.handle(tkeRequest('DescribeClusterKubeconfig', { ClusterId })))?.json()
  expect(await answer('cls-mine')).toEqual({ Response: { Kubeconfig: 'mine', RequestId: 'r-1' } })
  expect(await answer('cls-other')).toMatchObject({ Response: { Kubeconfig: expect.stringContaining('10.0.0.10') } })
  expect(await answer('cls-gone')).toMatchObject({
    Response: {
      Error: { Code: 'ResourceNotFound.ClusterNotFound', Message: 'the cluster cls-gone is not found' },
    },
  })
})

it('refuses a resolver that breaks the document', async () => {
  const mock = createMock(tke, tkeOperations, { resolve: { DescribeClusterKubeconfig: () => ({ Kubeconfig: 1 }) } })
  await expect(mock.handle(tkeRequest('DescribeClusterKubeconfig'))).rejects.toThrow(
    /forbids this answer of DescribeClusterKubeconfig: \/Response\/Kubeconfig/,
  )
})

it('answers with what headers of a document can be headers', async () => {
  const [operation] = ackOperations
  const [success] = operation?.successes ?? []
  if (!operation || !success) throw new Error('The fixture has changed.')
  const headers = { 'x-ok': 'Ā\r\nx-bad: 1', 'not a name': '1' }
  const mock = createMock(ack, [{ ...operation, successes: [{ ...success, headers }] }])
  const response = await mock.handle(ackRequest())
  expect([response?.headers.get('x-ok'), response?.headers.get('x-bad')]).toEqual(['???x-bad: 1', null])
})

it.each([
  ['*/*', { a: 1 }, 'application/json', '{"a":1}'],
  ['text/*', 'a', 'text/plain;charset=utf-8', 'a'],
  ['image/*', 'a', 'image/png', 'a'],
  ['application/*', 'a', 'application/octet-stream', 'a'],
  ['application/*', { a: 1 }, 'application/json', '{"a":1}'],
  ['application/*+json', 'a', 'application/json', '"a"'],
  ['application/yaml', { a: 1 }, 'application/yaml', '{"a":1}'],
  ['application/x-www-form-urlencoded', { a: 1, b: ['x', 'y'] }, 'application/x-www-form-urlencoded', 'a=1&b=x&b=y'],
  ['application/vnd.api+json', 'text', 'application/vnd.api+json', '"text"'],
])('writes a body of type %s', async (mediaType, value, type, text) => {
  const [operation] = petOperations
  if (!operation) throw new Error('The fixture has changed.')
  const successes = [{ status: 200, content: [{ mediaType, examples: { value } }] }]
  const mock = createMock(pets, [{ ...operation, successes }])
  const response = await mock.handle(new Request('https://api.pets.example/v1/pets/1'))
  expect([response?.headers.get('content-type'), await response?.text()]).toEqual([type, text])
})

it('answers HEAD without a body', async () => {
  const [operation] = petOperations
  if (!operation) throw new Error('The fixture has changed.')
  const mock = createMock(pets, [{ ...operation, method: 'HEAD' }])
  const response = await mock.handle(new Request('https://api.pets.example/v1/pets/1', { method: 'HEAD' }))
  expect([response?.status, response?.body, response?.headers.get('content-type')]).toEqual([
    200,
    null,
    'application/json',
  ])
})
