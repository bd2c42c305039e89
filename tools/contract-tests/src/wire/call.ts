import type { ClientOptions } from '@cloud-kubeconfig/core'
import type { MockOptions } from '@cloud-kubeconfig/mock-kit'
import { getResponse, type HttpHandler } from 'msw'
import type { OperationContract } from '../contract/contract.ts'
import type { CallResult } from '../packages/load-packages.ts'
import { callerArguments, type GivenValue, requiredValues } from './given-values.ts'
import { identityOptions } from './identity.ts'
import type { LoadedApi } from './loaded-api.ts'
import { type Answerer, createRecorder, type Exchange } from './recorder.ts'

/** How a call differs from the plain one: required parameters, dummy identity, an unchanged mock. */
export interface CallSetting {
  readonly values?: readonly GivenValue[]
  /** Beside the identity. */
  readonly client?: ClientOptions
  /** Whether the client gets the validators. Default: true. */
  readonly validated?: boolean
  readonly mock?: MockOptions
  /** Whether the mock checks signatures. Default: true. */
  readonly verified?: boolean
  /** MSW handlers in front of the mock's own. */
  readonly overrides?: readonly HttpHandler[]
  /** Instead of the mock. */
  readonly answer?: Answerer
  readonly tamper?: (request: Request) => Request
  readonly throwOnError?: boolean
}

/** What came of a call, and everything that was on the wire. */
export interface CallOutcome extends CallResult {
  readonly exchanges: readonly Exchange[]
}

/** Calls a generated function against the generated mock, in one process. */
export async function call(
  api: LoadedApi,
  operation: OperationContract,
  setting: CallSetting = {},
): Promise<CallOutcome> {
  const { packages, contract } = api
  const answer = setting.answer ?? mockAnswerer(api, setting)
  const recorder = createRecorder(answer, setting.tamper)
  const client = packages.createClient({
    ...identityOptions(contract),
    ...((setting.validated ?? true) && { validators: packages.validators }),
    fetch: recorder.fetch,
    // Every case looks at one exchange, and some send more than the limit allows on purpose.
    retries: false,
    rateLimit: false,
    ...setting.client,
  })
  const result = await packages.operation(operation.functionName)({
    client,
    ...callerArguments(operation, setting.values ?? requiredValues(operation)),
    ...(setting.throwOnError && { throwOnError: true }),
  })
  return { data: result.data, error: result.error, exchanges: recorder.exchanges }
}

/** The generated MSW handlers, asked as MSW asks them. The signature is checked unless the setting says otherwise. */
export function mockAnswerer(
  api: LoadedApi,
  { mock, overrides = [], verified = true }: Pick<CallSetting, 'mock' | 'overrides' | 'verified'>,
): Answerer {
  const handlers = [...overrides, ...api.packages.handlers({ ...(verified && verifyOptions(api)), ...mock })]
  return (request) => getResponse(handlers, request)
}

/** Options with which a mock knows the dummy key; none for an API without signatures. */
export function verifyOptions({ contract }: LoadedApi): MockOptions {
  const { credentials } = identityOptions(contract)
  return credentials && typeof credentials === 'object' ? { verify: { credentials }, log: () => {} } : {}
}

/** The only exchange of a call that was sent once. */
export function onlyExchange({ exchanges, error }: CallOutcome): Exchange {
  const [exchange, ...more] = exchanges
  if (!exchange || more.length > 0) {
    throw new Error(`${exchanges.length} requests were sent instead of 1${error ? `: ${String(error)}` : ''}`)
  }
  return exchange
}
