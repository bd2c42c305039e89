import { requireSdk, sdkName } from './installed-sdk.ts'
import { olderSignature } from './older-signature.ts'
import type { ClientCall } from './vendor-client.ts'

const sdk = requireSdk('@alicloud/openapi-client') as typeof import('@alicloud/openapi-client')
const util = requireSdk('@alicloud/tea-util') as typeof import('@alicloud/tea-util')

/** What a generic call says of the operation that an SDK of its own would know. */
export interface GenericOperation {
  readonly signature: 'v3' | 'v2'
  readonly params: Readonly<Record<string, string>>
  readonly request: { readonly query?: Record<string, string>; readonly body?: Record<string, string> }
}

export interface GenericAnswer {
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
}

/** `callApi` of `@alicloud/openapi-client`, over plain http. */
export const genericCall: {
  readonly client: string
  readonly send: (call: ClientCall, operation: GenericOperation) => Promise<GenericAnswer>
} = {
  client: sdkName('@alicloud/openapi-client'),
  send: async ({ url, credentials, nonce, isAnonymous }, { signature, params, request }) => {
    const config = { ...credentials, endpoint: new URL(url).host, protocol: 'HTTP', ...olderSignature(signature) }
    const answer = await new sdk.default(new sdk.Config(config)).callApi(
      new sdk.Params({ protocol: 'HTTP', authType: isAnonymous ? 'Anonymous' : 'AK', bodyType: 'json', ...params }),
      new sdk.OpenApiRequest({
        ...request,
        headers: nonce === undefined ? {} : { 'x-acs-signature-nonce': nonce },
      }),
      new util.RuntimeOptions({}),
    )
    return answer as GenericAnswer
  },
}
