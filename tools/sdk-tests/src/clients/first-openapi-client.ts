import { requireOfSdk, requireSdk, sdkName } from './installed-sdk.ts'
import type { ClientCall } from './vendor-client.ts'

const installedAs = 'openapi-client-v0.1'

type Model = new (members: object) => object
type Arguments = readonly (string | object)[]

interface FirstOpenapiClient {
  readonly Config: Model
  readonly OpenApiRequest: Model
  readonly default: new (
    config: object,
  ) => Readonly<Record<'doRPCRequest' | 'doROARequest', (...args: Arguments) => Promise<FirstAnswer>>>
}

export interface FirstAnswer {
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
}

const sdk = requireSdk(installedAs) as FirstOpenapiClient
const { RuntimeOptions } = requireOfSdk(installedAs, '@alicloud/tea-util') as { readonly RuntimeOptions: Model }

/** `@alicloud/openapi-client` when it was new: two methods of many arguments, and the older signatures only. */
export const firstOpenapiClient: {
  readonly name: string
  readonly rpc: (call: ClientCall, args: Arguments, request: object) => Promise<FirstAnswer>
  readonly roa: (call: ClientCall, args: Arguments, request: object) => Promise<FirstAnswer>
} = {
  name: sdkName(installedAs),
  rpc: (call, args, request) => createClient(call).doRPCRequest(...args, ...objects(request)),
  roa: (call, args, request) => createClient(call).doROARequest(...args, ...objects(request)),
}

function createClient({ url, credentials }: ClientCall): InstanceType<FirstOpenapiClient['default']> {
  return new sdk.default(new sdk.Config({ ...credentials, endpoint: new URL(url).host, protocol: 'HTTP' }))
}

function objects(request: object): Arguments {
  return [new sdk.OpenApiRequest(request), new RuntimeOptions({})]
}
