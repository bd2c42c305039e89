import type { HttpHandler } from 'msw'
import { describe, expectTypeOf, it } from 'vitest'
import { type DeepPartial, type DocumentedCode, defineOperationMock, type OperationMock } from '../src/index.ts'
import {
  describeClusterKubeconfig,
  type KubeconfigData,
  type KubeconfigErrorCode,
  type KubeconfigPayload,
  tke,
} from './fixtures/tke-api.ts'

const mock: OperationMock<KubeconfigPayload, KubeconfigErrorCode, KubeconfigData> = defineOperationMock(
  tke,
  describeClusterKubeconfig,
)

describe("the types of an operation's mock", () => {
  it('take the documented codes out of an open union', () => {
    expectTypeOf<DocumentedCode<'A' | 'B' | (string & {})>>().toEqualTypeOf<'A' | 'B'>()
    expectTypeOf<DocumentedCode<'A' | 'B'>>().toEqualTypeOf<'A' | 'B'>()
    expectTypeOf<DocumentedCode<string>>().toEqualTypeOf<string>()
    expectTypeOf<DocumentedCode<never>>().toEqualTypeOf<never>()
  })

  it('refuse an undocumented code without a status', () => {
    expectTypeOf(mock.error('RequestLimitExceeded')).toEqualTypeOf<HttpHandler>()
    expectTypeOf(mock.error('Other', { status: 400 })).toEqualTypeOf<HttpHandler>()
    // @ts-expect-error: not a documented code
    expectTypeOf(mock.error).toBeCallableWith('Other')
  })

  it('know the payload and the request', () => {
    mock.reply({ Kubeconfig: 'x' })
    // @ts-expect-error: a text
    mock.reply({ Kubeconfig: 1 }, { validate: false })
    // @ts-expect-error: no such member
    mock.reply({ Other: 1 }, { validate: false })
    mock.resolve(({ body, headers, path }) => {
      expectTypeOf(body).toEqualTypeOf<{ ClusterId: string; IsExtranet?: boolean }>()
      expectTypeOf(headers).toEqualTypeOf<{ 'X-TC-Language'?: 'zh-CN' | 'en-US' }>()
      expectTypeOf(path).toEqualTypeOf<Readonly<Record<string, never>>>()
      return { Kubeconfig: body.ClusterId, RequestId: 'r' }
    })
    // @ts-expect-error: not the whole payload
    mock.resolve(() => ({ Kubeconfig: 'x' }))
  })

  it('replace arrays whole', () => {
    interface List {
      readonly items: readonly { readonly name: string; readonly size: number }[]
      readonly page: { readonly number: number; readonly size: number }
    }
    expectTypeOf<{ page: { number: 1 } }>().toExtend<DeepPartial<List>>()
    expectTypeOf<{ items: [{ name: 'a' }] }>().not.toExtend<DeepPartial<List>>()
  })
})
