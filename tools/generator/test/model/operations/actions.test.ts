import { describe, expect, test } from 'vitest'
import type { Model, Operation } from '../../../src/model/model.ts'
import { engineOutputOf } from '../engine-output.ts'
import { outcomeOf } from '../model-of.ts'
import { readFixture } from '../read-fixture.ts'

const tencent = outcomeOf(readFixture('two-tencent-actions.yaml'), 'tke')
const alibaba = outcomeOf(readFixture('two-alibaba-actions.yaml'), 'ens')

function operation({ model }: { model: Model }, id: string): Operation {
  const found = model.operations.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`There is no operation ${id}.`)
  return found
}

describe("two actions of Tencent's kind on one path", () => {
  test('have nothing to complain about', () => {
    expect(tencent.problems).toEqual([])
  })

  test('share path and method on the wire and differ by a constant header', () => {
    const wire = tencent.model.operations.map(({ method, path, sharedPath, constants }) => ({
      method,
      path,
      sharedPath,
      constants,
    }))
    expect(wire).toEqual(
      ['DescribeClusters', 'DescribeClusterKubeconfig'].map((action) => ({
        method: 'POST',
        path: '/',
        sharedPath: true,
        constants: { headers: { 'X-TC-Action': action, 'X-TC-Version': '2018-05-25' }, query: {} },
      })),
    )
  })

  test('ask for neither constants nor what the signature supplies; the region is optional for callers only', () => {
    expect(operation(tencent, 'DescribeClusters').parameters).toEqual([
      { name: 'X-TC-Region', in: 'header', required: false, requiredOnWire: true, types: ['string'] },
      { name: 'X-TC-Language', in: 'header', required: false, requiredOnWire: false, types: ['string'] },
    ])
  })

  test('have one key each for the engines, and validators of their own', async () => {
    const { model } = tencent
    expect(Object.keys(model.engineDocument.paths as object)).toEqual([
      '/#DescribeClusters',
      '/#DescribeClusterKubeconfig',
    ])
    const { validators } = await engineOutputOf(model.engineDocument)
    const headers = validators.zDescribeClustersHeaders
    expect(headers?.safeParse({}).success).toBe(true)
    expect(headers?.safeParse({ 'X-TC-Region': 'ap-singapore' }).success).toBe(true)
    expect(headers?.safeParse({ 'X-TC-Region': 'mars' }).success).toBe(false)
    expect(validators.zDescribeClusterKubeconfigBody?.safeParse({ ClusterId: 'cls-65r1c5nu' }).success).toBe(true)
    expect(validators.zDescribeClusterKubeconfigBody?.safeParse({ ClusterId: 'c-1' }).success).toBe(false)
  })

  test('answer with successes only: schema and examples are split from the failures inside 200', async () => {
    const { validators } = await engineOutputOf(tencent.model.engineDocument)
    const failure = { Response: { Error: { Code: 'AuthFailure', Message: 'No.' }, RequestId: 'r-1' } }
    for (const { successes, validators: names, payload } of tencent.model.operations) {
      const [success] = successes
      expect(payload).toBe('/Response')
      expect(success?.requestId).toBe('/Response/RequestId')
      const schema = validators[names.responses['200'] ?? '']
      expect(schema?.safeParse(failure).success).toBe(false)
      for (const example of success?.content[0]?.examples ?? [])
        expect(schema?.safeParse(example.value).error).toBeUndefined()
    }
    expect(operation(tencent, 'DescribeClusters').successes[0]?.content[0]?.examples).toEqual([
      { name: 'two', value: { Response: { TotalCount: 2, RequestId: 'r-2' } } },
    ])
    expect(operation(tencent, 'DescribeClusterKubeconfig').successes[0]?.content[0]?.examples).toEqual([
      { name: 'made', value: { Response: { Kubeconfig: 'Kubeconfig', RequestId: 'RequestId' } } },
    ])
  })

  test('share the catalogue, and its failure is the response that is found inside 200', () => {
    expect(operation(tencent, 'DescribeClusters').errors.map(({ code }) => code)).toEqual([
      'InvalidParameter',
      'AuthFailure',
      'RequestLimitExceeded',
    ])
    expect(tencent.model.failures).toEqual([
      {
        name: 'Failure',
        inside2xx: '/Response/Error',
        code: '/Response/Error/Code',
        message: '/Response/Error/Message',
        requestId: '/Response/RequestId',
        headers: {},
        content: [
          {
            mediaType: 'application/json',
            examples: [
              {
                name: 'made',
                value: { Response: { Error: { Code: 'Code', Message: 'Message' }, RequestId: 'RequestId' } },
              },
            ],
          },
        ],
        validator: 'zFailureAnswer',
      },
    ])
  })

  test('give away their secrets only to who redacts them', () => {
    expect(operation(tencent, 'DescribeClusterKubeconfig').secrets).toEqual(['/Response/Kubeconfig'])
    expect(operation(tencent, 'DescribeClusters').secrets).toEqual([])
  })
})

describe("two actions of Alibaba Cloud's RPC kind on one path", () => {
  test('have nothing to complain about', () => {
    expect(alibaba.problems).toEqual([])
  })

  test('send action and version in the header or in the query', () => {
    expect(alibaba.model.operations.map(({ constants }) => constants)).toEqual([
      { headers: { 'x-acs-action': 'DescribeClusters', 'x-acs-version': '2017-11-10' }, query: {} },
      { headers: {}, query: { Action: 'DescribeClusterUserKubeconfig', Version: '2017-11-10' } },
    ])
    expect(operation(alibaba, 'DescribeClusterUserKubeconfig').parameters.map(({ name }) => name)).toEqual([
      'ClusterId',
    ])
  })

  test('flatten lists where query and form are one namespace', () => {
    const { parameters, formParameters } = operation(alibaba, 'DescribeClusters')
    expect(formParameters).toBe(true)
    expect(parameters.map(({ name, style }) => [name, style])).toEqual([
      ['ClusterIds', 'flattened'],
      ['Tag', 'flattened'],
      ['PageSize', undefined],
    ])
  })

  test('prefer JSON, and fill XML from the examples of JSON under the schema’s root element', () => {
    const { successes, accept } = operation(alibaba, 'DescribeClusters')
    const example = { name: 'example', value: { RequestId: 'R-1', Total: 3 } }
    expect(accept).toBe('application/json')
    expect(successes[0]?.content).toEqual([
      { mediaType: 'application/json', examples: [example] },
      { mediaType: 'text/xml;charset=utf-8', xmlRoot: 'DescribeClustersResponse', examples: [example] },
    ])
  })

  test('carry the request id in a header and, where the body has one, there', () => {
    expect(alibaba.model.requestIdHeaders).toEqual(['x-acs-request-id'])
    expect(alibaba.model.operations.map(({ successes }) => [successes[0]?.headers, successes[0]?.requestId])).toEqual([
      [{ 'x-acs-request-id': 'R-1' }, '/RequestId'],
      [{}, '/RequestId'],
    ])
  })
})
