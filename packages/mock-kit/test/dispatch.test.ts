import { describe, expect, it } from 'vitest'
import { createRouter } from '../src/dispatch/router.ts'
import { createMock, type OperationMockDescriptor } from '../src/index.ts'
import { ack, ackOperations } from './fixtures/ack-api.ts'
import { ens, ensOperations } from './fixtures/ens-api.ts'
import { petOperations, pets } from './fixtures/pets-api.ts'
import { ackRequest, ensRequest, tkeRequest } from './fixtures/requests.ts'
import { describeClusterKubeconfig, tke, tkeOperations } from './fixtures/tke-api.ts'

describe('hosts', () => {
  const mock = createMock(tke, tkeOperations)
  const answers = (url: string) => mock.answers(tkeRequest('DescribeClusterKubeconfig', {}, { url }))

  it.each([
    'https://tke.tencentcloudapi.com/',
    'https://tke.ap-guangzhou.tencentcloudapi.com/',
    'https://tke.xx-new-9.tencentcloudapi.com/',
    'http://tke.tencentcloudapi.com/',
    'https://TKE.tencentcloudapi.com/?x=1',
  ])('answers %s', (url) => expect(answers(url)).toBe(true))

  it.each([
    'https://cvm.tencentcloudapi.com/',
    'https://tke.a.b.tencentcloudapi.com/',
    'https://tke.tencentcloudapi.com.evil.example/',
    'https://tketencentcloudapi.com/',
    'https://tke.tencentcloudapi.com:8443/',
    'http://localhost/',
  ])('leaves %s alone', async (url) => {
    expect(answers(url)).toBe(false)
    expect(await mock.handle(tkeRequest('DescribeClusterKubeconfig', {}, { url }))).toBeUndefined()
  })

  it("answers base URLs of one's own too, with a path before the operation's", () => {
    const local = createMock(ack, ackOperations, { baseUrl: ['http://127.0.0.1:8080/ack', 'http://ack.test/'] })
    const answersLocal = (url: string) => local.answers(new Request(url))
    expect(answersLocal('http://127.0.0.1:8080/ack/k8s/c1/user_config')).toBe(true)
    expect(answersLocal('http://ack.test/k8s/c1/user_config')).toBe(true)
    expect(answersLocal('https://cs.aliyuncs.com/k8s/c1/user_config')).toBe(true)
    expect(answersLocal('http://127.0.0.1:8081/ack/k8s/c1/user_config')).toBe(false)
    expect(answersLocal('http://127.0.0.1:8080/ack2/k8s/c1/user_config')).toBe(false)
  })

  it('never answers for the whole web when a host is nothing but variables', () => {
    const server = {
      url: '{scheme}://{host}/{base}',
      variables: { host: { default: 'pets.test' }, base: { default: 'v2' } },
    }
    const open = createMock({ ...pets, servers: [server] }, petOperations)
    expect(open.answers(new Request('https://pets.test/v2/pets/1'))).toBe(true)
    expect(open.answers(new Request('https://other.test/v2/pets/1'))).toBe(false)
    expect(open.answers(new Request('https://pets.test/v3/pets/1'))).toBe(false)
  })

  it('finds scheme and host in a variable at the very front', () => {
    const server = {
      url: '{apiRoot}/v1',
      variables: {
        apiRoot: { default: 'https://pets.test/', enum: ['https://pets.test', 'https://eu.pets.test/base'] },
      },
    }
    const open = createMock({ ...pets, servers: [server] }, petOperations)
    expect(open.answers(new Request('https://pets.test/v1/pets/1'))).toBe(true)
    expect(open.answers(new Request('https://eu.pets.test/base/v1/pets/1'))).toBe(true)
    expect(open.answers(new Request('https://other.test/v1/pets/1'))).toBe(false)
  })

  it('takes the default port, which no URL names, for one that a variable or the template has', () => {
    const port = { default: '443', enum: ['443', '8443'] }
    const open = createMock(
      {
        ...pets,
        servers: [{ url: 'https://pets.test:{port}', variables: { port } }, { url: 'http://local.test:80/v1' }],
      },
      petOperations,
    )
    expect(open.answers(new Request('https://pets.test:443/pets/1'))).toBe(true)
    expect(open.answers(new Request('https://pets.test:8443/pets/1'))).toBe(true)
    expect(open.answers(new Request('http://local.test/v1/pets/1'))).toBe(true)
    expect(open.answers(new Request('http://local.test:81/v1/pets/1'))).toBe(false)
  })

  it('takes a documented value of more than one label', () => {
    const variables = { stage: { default: '.api', enum: ['.api', '-test.api'] } }
    const open = createMock({ ...pets, servers: [{ url: 'https://eu{stage}.pets.test', variables }] }, petOperations)
    expect(open.answers(new Request('https://eu.api.pets.test/pets/1'))).toBe(true)
    expect(open.answers(new Request('https://eu-test.api.pets.test/pets/1'))).toBe(true)
    expect(open.answers(new Request('https://eu.other.api.pets.test/pets/1'))).toBe(false)
  })

  it('takes a variable that may be empty away with its slash', () => {
    const variables = { base: { default: '', enum: ['', 'v2'] } }
    const open = createMock({ ...pets, servers: [{ url: 'https://pets.test/{base}', variables }] }, petOperations)
    expect(open.answers(new Request('https://pets.test/pets/1'))).toBe(true)
    expect(open.answers(new Request('https://pets.test/v2/pets/1'))).toBe(true)
    expect(open.answers(new Request('https://pets.test/v3/pets/1'))).toBe(false)
  })

  it('takes a relative server, or none, as this machine', () => {
    const relative = createMock({ ...pets, servers: [{ url: '/api' }] }, petOperations)
    expect(relative.answers(new Request('http://localhost/api/pets/1'))).toBe(true)
    expect(relative.answers(new Request('http://elsewhere.test/api/pets/1'))).toBe(false)
    expect(createMock({ ...pets, servers: [] }, petOperations).answers(new Request('http://localhost/pets/1'))).toBe(
      true,
    )
  })
})

describe('actions', () => {
  it('answers an unknown action as the vendor does', async () => {
    const response = await createMock(tke, tkeOperations).handle(tkeRequest('DescribeNothing'))
    expect(response?.status).toBe(200)
    expect(await response?.json()).toMatchObject({
      Response: { Error: { Code: 'InvalidAction', Message: 'The action is not found.' } },
    })
  })

  it('answers a missing action as the vendor does', async () => {
    const response = await createMock(ens, ensOperations).handle(
      new Request('https://ens.aliyuncs.com/', { method: 'POST', headers: { 'x-acs-version': '2017-11-10' } }),
    )
    expect([response?.status, await response?.json()]).toMatchObject([404, { Code: 'InvalidAction.NotFound' }])
  })

  it('answers another version as the vendor does', async () => {
    const headers = { 'X-TC-Version': '2022-05-01' }
    const response = await createMock(tke, tkeOperations).handle(
      tkeRequest('DescribeClusterKubeconfig', {}, { headers }),
    )
    expect(await response?.json()).toMatchObject({ Response: { Error: { Code: 'NoSuchVersion' } } })
  })

  it('keeps two versions of one action apart', async () => {
    const { action } = describeClusterKubeconfig
    const version = { name: 'X-TC-Version', value: '2022-05-01' }
    const newer = { ...describeClusterKubeconfig, id: 'Newer', ...(action && { action: { ...action, version } }) }
    const mock = createMock(tke, [describeClusterKubeconfig, newer], {
      resolve: { Newer: () => new Response('newer') },
    })
    const headers = { 'X-TC-Version': '2022-05-01' }
    expect(await (await mock.handle(tkeRequest('DescribeClusterKubeconfig', undefined, { headers })))?.text()).toBe(
      'newer',
    )
  })

  it('names the known operations where the document has no error for an unknown action', async () => {
    const operations = tkeOperations.map((operation) => ({ ...operation, errors: [] }))
    const response = await createMock({ ...tke, errors: [] }, operations).handle(tkeRequest('DescribeNothing'))
    expect(response?.status).toBe(404)
    expect(await response?.text()).toContain('DescribeClusterKubeconfig, DescribeClusterStatus')
  })

  it('does not need the action header where the path tells the operation apart', async () => {
    expect((await createMock(ack, ackOperations).handle(ackRequest()))?.status).toBe(200)
    const named = await createMock(ack, ackOperations).handle(ackRequest('', { 'x-acs-action': 'Other' }))
    expect(named?.status).toBe(200)
  })

  it('reads an action in the query, or in the form', async () => {
    const operations = ensOperations.map((operation) => ({
      ...operation,
      action: { in: 'query', name: 'Action', value: operation.id } as const,
    }))
    const mock = createMock(ens, operations)
    const byQuery = await mock.handle(ensRequest('', 'Action=DescribeClusterNodes&ClusterId=eck-1'))
    const byForm = await mock.handle(ensRequest('', '', { form: 'Action=DescribeClusterNodes&ClusterId=eck-1' }))
    expect([byQuery?.status, byForm?.status]).toEqual([200, 200])
  })
})

describe('paths', () => {
  it('answers an unknown path or method as the vendor does', async () => {
    const mock = createMock(ack, ackOperations)
    for (const request of [
      new Request('https://cs.aliyuncs.com/clusters'),
      new Request('https://cs.aliyuncs.com/k8s//user_config'),
      new Request('https://cs.aliyuncs.com/k8s/c1/user_config', { method: 'POST' }),
    ]) {
      expect(mock.answers(request)).toBe(true)
      const response = await mock.handle(request)
      expect([response?.status, await response?.json()]).toMatchObject([404, { Code: 'InvalidAction.NotFound' }])
    }
  })

  it('leaves an unknown path alone where the document has no error for it', async () => {
    const mock = createMock(pets, petOperations)
    const request = new Request('https://api.pets.example/v1/owners')
    expect(mock.answers(request)).toBe(false)
    expect(await mock.handle(request)).toBeUndefined()
  })

  it('prefers the template that says more of a segment', () => {
    const templates = ['/{page}.{format}', '/{name}', '/{page}t.{format}', '/cover.{format}', '/cover.png']
    const [operation] = petOperations
    const operations = templates.map((path) => ({ ...operation, id: path, path }) as OperationMockDescriptor)
    const route = createRouter({ ...pets, servers: [] }, operations)
    const found = (path: string) => {
      const answer = route(new URL(path, 'http://localhost'), operation?.method ?? '')
      return answer.kind === 'found' ? answer.operations.map(({ id }) => id) : answer.kind
    }
    expect(['/1.png', '/1t.png', '/cover.jpg', '/cover.png', '/1'].map(found)).toEqual([
      ['/{page}.{format}'],
      ['/{page}t.{format}'],
      ['/cover.{format}'],
      ['/cover.png'],
      ['/{name}'],
    ])
  })

  it('decodes path parameters once', async () => {
    const seen: unknown[] = []
    const mock = createMock(ack, ackOperations, {
      resolve: { DescribeClusterUserKubeconfig: ({ path }) => void seen.push(path['ClusterId']) },
    })
    await mock.handle(
      new Request('https://cs.aliyuncs.com/k8s/a%2Fb%2520c/user_config', {
        headers: { 'x-acs-version': '2015-12-15' },
      }),
    )
    expect(seen).toEqual(['a/b%20c'])
  })
})
