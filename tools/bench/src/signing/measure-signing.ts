import { fileURLToPath } from 'node:url'
import { runProcess } from '../process/run-process.ts'
import { type Spread, spreadOf } from '../statistics/spread.ts'

const signatures = 20_000
const rounds = 5

/** By scheme: ours in both builds, then the vendor's. */
const measured = [
  { scheme: 'ACS3-HMAC-SHA256', signer: 'ours, Node', run: 'ours ACS3', condition: undefined },
  { scheme: 'ACS3-HMAC-SHA256', signer: 'ours, browsers', run: 'ours ACS3', condition: 'browser' },
  { scheme: 'ACS3-HMAC-SHA256', signer: '@alicloud/openapi-core', run: '@alicloud/openapi-core', condition: undefined },
  { scheme: 'TC3-HMAC-SHA256', signer: 'ours, Node', run: 'ours TC3', condition: undefined },
  { scheme: 'TC3-HMAC-SHA256', signer: 'ours, browsers', run: 'ours TC3', condition: 'browser' },
  {
    scheme: 'TC3-HMAC-SHA256',
    signer: 'tencentcloud-sdk-nodejs-common',
    run: 'tencentcloud-sdk-nodejs-common',
    condition: undefined,
  },
] as const

export interface SigningCost {
  readonly scheme: string
  readonly signer: string
  /** Microseconds of processor time. */
  readonly cpu: Spread
}

/**
 * Processor time of a signature of the same request.
 * @throws Error when two signers of a scheme do not agree on it
 */
export function measureSigning(): SigningCost[] {
  const outcomes = measured.map(({ scheme }) => ({ scheme, cpu: [] as number[], signature: '' }))
  for (let round = 0; round < rounds; round++) {
    for (const [at, { run, condition }] of measured.entries()) {
      const { cpu, authorization } = signOften(run, condition)
      const outcome = outcomes[at]
      outcome?.cpu.push(cpu)
      if (outcome) outcome.signature = /Signature=(\w+)/.exec(authorization)?.[1] ?? ''
    }
  }
  for (const { scheme } of outcomes) {
    const signatures = new Set(outcomes.filter((other) => other.scheme === scheme).map(({ signature }) => signature))
    if (signatures.size > 1) throw new Error(`The signers of ${scheme} do not agree.`)
  }
  return outcomes.map(({ cpu, scheme }, at) => ({ scheme, signer: measured[at]?.signer ?? '', cpu: spreadOf(cpu) }))
}

const loop = fileURLToPath(new URL('sign-loop.ts', import.meta.url))

function signOften(
  signer: string,
  condition: string | undefined,
): { readonly cpu: number; readonly authorization: string } {
  const options = condition ? ['-C', condition] : []
  return JSON.parse(runProcess(process.execPath, [...options, loop, signer, String(signatures)]))
}
