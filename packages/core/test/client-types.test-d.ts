/** Types as generated packages and their users see them; checked by `tsc`. */
import { expectTypeOf } from 'vitest'
import {
  type ApiError,
  type CallError,
  type ClientOptions,
  createClient,
  isApiError,
  type OperationDescriptor,
  type Options,
  type Result,
  type TransportError,
} from '../src/index.ts'
import { signTc3 } from '../src/signing.ts'
import * as zodLike from './fixtures/module-with-validators.ts'

// As hey-api writes them.
interface DescribeData {
  body: { ClusterId: string; IsExtranet?: boolean }
  headers?: { 'X-TC-Language'?: 'zh-CN' | 'en-US' }
  path?: never
  query?: never
  url: '/#Describe'
}
interface GetData {
  body?: never
  headers: { 'If-Match': string; ids?: string[] }
  path: { id: string }
  query?: { limit?: number }
  url: '/pets/{id}'
}
interface Payload {
  Kubeconfig: string
}
type Code = 'FailedOperation' | 'ResourceNotFound.ClusterNotFound' | (string & {})

declare const descriptor: OperationDescriptor

// The body of a generated function needs no cast and no type argument.
const describe = <ThrowOnError extends boolean = false>(
  options: Options<DescribeData, ThrowOnError>,
): Result<Payload, Code, ThrowOnError> => options.client.request(descriptor, options)

const get = <ThrowOnError extends boolean = false>(
  options: Options<GetData, ThrowOnError>,
): Result<Payload, Code, ThrowOnError> => options.client.request(descriptor, options)

const client = createClient(
  { id: 'tke', servers: [], security: { TC3: { type: 'signature', sign: signTc3 } }, failures: [], retryable: [] },
  { region: 'ap-singapore', fetch: globalThis.fetch, validators: zodLike },
)

export async function narrowing(): Promise<void> {
  const { data, error } = await describe({ client, body: { ClusterId: 'cls-1' } })
  if (error) {
    expectTypeOf(data).toEqualTypeOf<undefined>()
    expectTypeOf(error).toEqualTypeOf<CallError<Code>>()
    switch (error.code) {
      case 'ResourceNotFound.ClusterNotFound':
      case 'Timeout':
        break
    }
    if (isApiError(error)) expectTypeOf(error).toEqualTypeOf<ApiError<Code>>()
    if (error.name === 'TransportError') expectTypeOf(error).toEqualTypeOf<TransportError>()
  } else {
    expectTypeOf(data).toEqualTypeOf<Payload>()
  }

  const thrown = await describe({ client, body: { ClusterId: 'cls-1' }, throwOnError: true })
  expectTypeOf(thrown.data).toEqualTypeOf<Payload>()
  expectTypeOf(thrown.error).toEqualTypeOf<undefined>()
  expectTypeOf(thrown.response).toEqualTypeOf<Response>()

  const whole = await describe({ client, body: { ClusterId: 'cls-1' } })
  if (whole.error) expectTypeOf(whole.response).toEqualTypeOf<Response | undefined>()
  else expectTypeOf(whole.data.Kubeconfig).toEqualTypeOf<string>()
}

export async function parameters(): Promise<void> {
  // @ts-expect-error: a required body
  await describe({ client })
  // @ts-expect-error: a required field
  await describe({ client, body: {} })
  // @ts-expect-error: no such group
  await describe({ client, body: { ClusterId: 'a' }, query: { a: 1 } })
  // @ts-expect-error: the client
  await describe({ body: { ClusterId: 'a' } })
  // @ts-expect-error: the type of a documented header
  await describe({ client, body: { ClusterId: 'a' }, headers: { 'X-TC-Language': 'fr' } })
  await describe({ client, body: { ClusterId: 'a' }, headers: { 'X-TC-Language': 'en-US', 'X-TC-TraceId': '1' } })
  await describe({ client, body: { ClusterId: 'a' }, signal: AbortSignal.timeout(1), timeout: 5 })

  // @ts-expect-error: required path and headers
  await get({ client })
  await get({ client, path: { id: '1' }, headers: { 'If-Match': '*', ids: ['a'], extra: 'x' }, query: { limit: 1 } })
  // @ts-expect-error: a required header
  await get({ client, path: { id: '1' }, headers: { ids: ['a'] } })
}

export const options: readonly ClientOptions[] = [
  { credentials: { accessKeyId: 'a', accessKeySecret: 'b' } },
  { credentials: async () => ({ accessKeyId: 'a', accessKeySecret: 'b', securityToken: 'c' }) },
  { auth: { bearer: 'token', basic: { username: 'a', password: 'b' }, key: () => 'k' } },
  { fetch: async (request: Request) => new Response(request.url), validate: { response: 'warn' } },
  // @ts-expect-error: no such mode
  { validate: { request: 'maybe' } },
]
