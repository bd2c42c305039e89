import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { ClientError } from '../src/index.ts'
import { callWith, describeTencent, errorOf, tencentLike } from './apis.ts'

const body = z.object({ ClusterId: z.string().regex(/^cls-/), IsExtranet: z.boolean().optional() })
const success = z.object({
  Response: z.object({ Kubeconfig: z.string(), RequestId: z.string().transform((id) => `${id}!`) }),
})
const headers = z.object({ 'X-TC-Action': z.literal('DescribeClusterKubeconfig'), 'X-TC-Region': z.string() })
const validators = { DescribeClusterKubeconfig: { body, headers, path: z.object({}), responses: { 200: success } } }

const good = { Response: { Kubeconfig: 'k', RequestId: 'r' } }
const bad = { Response: { Kubeconfig: 5, RequestId: 'r' } }
const options = { body: { ClusterId: 'cls-1' } }

describe('a request', () => {
  it('that does not match is not sent', async () => {
    const given = { client: { validators }, options: { body: { ClusterId: 5 } } }
    const { result, sent } = await callWith(tencentLike, describeTencent, given)
    expect(sent).toEqual([])
    expect(result.error).toMatchObject({
      name: 'ValidationError',
      code: 'InvalidRequest',
      retryable: false,
      issues: [{ in: 'body', path: ['ClusterId'], message: expect.stringContaining('expected string') }],
    })
    expect(result.error?.message).toMatch(/^DescribeClusterKubeconfig: InvalidRequest: body\.ClusterId /)
  })

  it('is checked with the headers that the client adds', async () => {
    const { result } = await callWith(tencentLike, describeTencent, {
      client: { validators },
      options,
      answer: Response.json(good),
    })
    expect(result.error).toBeUndefined()
  })

  it('that lacks its body says so', async () => {
    const error = await errorOf(tencentLike, describeTencent, { client: { validators } })
    expect(error).toMatchObject({ code: 'InvalidRequest', issues: [{ in: 'body', path: [] }] })
  })

  it.each(['warn', 'off'] as const)('is sent all the same with %s', async (mode) => {
    const onWarning = vi.fn<(warning: ClientError) => void>()
    const client = { validators, onWarning, validate: { request: mode } }
    const given = { client, options: { body: { ClusterId: 'x' } }, answer: Response.json(good) }
    expect((await callWith(tencentLike, describeTencent, given)).sent).toHaveLength(1)
    expect(onWarning.mock.calls.map(([{ code }]) => code)).toEqual(mode === 'warn' ? ['InvalidRequest'] : [])
  })
})

describe('a response', () => {
  it('that does not match is a failure by default', async () => {
    const error = await errorOf(tencentLike, describeTencent, {
      client: { validators },
      options,
      answer: Response.json(bad),
    })
    expect(error).toMatchObject({
      code: 'InvalidResponse',
      issues: [{ in: 'response', path: ['Response', 'Kubeconfig'] }],
    })
  })

  it('that does not match is data and a warning, if so wanted', async () => {
    const onWarning = vi.fn<(warning: ClientError) => void>()
    const client = { validators, onWarning, validate: { response: 'warn' } } as const
    const { result } = await callWith(tencentLike, describeTencent, { client, options, answer: Response.json(bad) })
    expect(result.data).toEqual(bad.Response)
    expect(onWarning.mock.calls.map(([{ code }]) => code)).toEqual(['InvalidResponse'])
  })

  it('is given as it came, not as the schema would change it', async () => {
    const { result } = await callWith(tencentLike, describeTencent, {
      client: { validators },
      options,
      answer: Response.json(good),
    })
    expect(result.data).toEqual(good.Response)
  })

  it('that reports a failure is not checked', async () => {
    const answer = Response.json({ Response: { Error: { Code: 'FailedOperation' }, RequestId: 5 } })
    expect(await errorOf(tencentLike, describeTencent, { client: { validators }, options, answer })).toMatchObject({
      name: 'ApiError',
      code: 'FailedOperation',
    })
  })

  it.each([
    [{ 200: z.never(), '2XX': z.any(), default: z.any() }, true],
    [{ '2XX': z.never(), default: z.any() }, true],
    [{ default: z.never() }, true],
    [{ 201: z.never(), '4XX': z.never() }, false],
  ])('is checked by the schema nearest to its status', async (responses, fails) => {
    const client = { validators: { DescribeClusterKubeconfig: { responses } } }
    const { result } = await callWith(tencentLike, describeTencent, { client, options, answer: Response.json(good) })
    expect(result.error?.code).toBe(fails ? 'InvalidResponse' : undefined)
  })
})

describe('the validators', () => {
  it('may be a module that exports them, and asynchronous', async () => {
    const slow = z.object({ ClusterId: z.string().refine(async (id) => id === 'cls-2') })
    const client = { validators: { validators: { DescribeClusterKubeconfig: { body: slow } } } }
    expect(await errorOf(tencentLike, describeTencent, { client, options })).toMatchObject({ code: 'InvalidRequest' })
  })

  it('of another API are told, and stop nothing', async () => {
    const onWarning = vi.fn<(warning: ClientError) => void>()
    const given = { client: { validators: { Other: {} }, onWarning }, options, answer: Response.json(good) }
    expect((await callWith(tencentLike, describeTencent, given)).result.error).toBeUndefined()
    expect(onWarning).toHaveBeenCalledWith(expect.objectContaining({ code: 'InvalidOption', option: 'validators' }))
  })
})
