import type { OperationMockDescriptor } from '@cloud-kubeconfig/mock-kit'
import { z } from 'zod'
import type { ClusterChange } from '../clusters/cluster-registry.ts'
import { CLUSTER_STATES } from '../config/config.ts'
import { ControlError } from '../http/control.ts'
import type { Scenario } from './scenario.ts'

const SITUATIONS = [
  'unknown-action',
  'unknown-version',
  'method-not-allowed',
  'missing-credentials',
  'malformed-authorization',
  'unknown-key',
  'disabled-key',
  'signature-mismatch',
  'timestamp-expired',
  'timestamp-malformed',
  'nonce-reused',
  'token-missing',
  'token-invalid',
  'token-expired',
  'token-mismatch',
  'throttled',
  'no-permission',
  'missing-parameter',
  'invalid-parameter',
  'invalid-type',
  'unknown-parameter',
  'not-found',
  'not-ready',
  'unavailable',
  'internal',
] as const

/** The length of an answer is the server's own business. */
const headerName = /^(?!content-length$|transfer-encoding$)[\w-]+$/i

/** What may happen; the rest says how. */
const endings = ['delay', 'error', 'situation', 'networkError', 'malformed'] as const

const scenario = z
  .strictObject({
    times: z.union([z.int().min(1), z.literal('always')]).default(1),
    delay: z.int().min(0).max(600_000).optional(),
    error: z.string().min(1).optional(),
    status: z.int().min(200).max(599).optional(),
    message: z.string().optional(),
    headers: z.record(z.string().regex(headerName), z.string().regex(/^[\x20-\x7e]*$/)).optional(),
    situation: z.enum(SITUATIONS).optional(),
    networkError: z.boolean().optional(),
    malformed: z.enum(['truncated', 'empty', 'content-type', 'bad-gateway']).optional(),
  })
  .refine((given) => endings.some((name) => given[name]), { error: `nothing would happen: give ${endings.join(', ')}` })
  .refine(({ error, status, message, headers }) => error !== undefined || !(status ?? message ?? headers), {
    error: 'status, message and headers are those of an error: give its code too',
  })

const change = z.strictObject({
  state: z.enum(CLUSTER_STATES).optional(),
  endpoints: z
    .strictObject({
      public: z.union([z.string().min(1), z.literal(false)]).optional(),
      private: z.union([z.string().min(1), z.literal(false)]).optional(),
    })
    .optional(),
})

/** Reads the body of `POST /_mock/scenario`: one scenario, or a list of them to come one after the other. */
export function readScenarios(body: unknown, operations: readonly OperationMockDescriptor[]): readonly Scenario[] {
  const scenarios = [body].flat().map((item) => parse(scenario, item))
  for (const { error, status } of scenarios) {
    const isKnown = operations.some(({ errors }) => errors.some(({ code }) => code === error))
    if (error === undefined || isKnown || status !== undefined) continue
    throw new ControlError(`"${error}" is no code of this API's catalogue: give its HTTP status too.`)
  }
  return scenarios
}

const rotation = z.strictObject({ cluster: z.string().min(1).optional(), user: z.string().min(1).optional() })

/** Reads the body of `POST /_mock/rotate`. */
export function readRotation(body: unknown): {
  readonly cluster?: string | undefined
  readonly userId?: string | undefined
} {
  const { cluster, user } = parse(rotation, body)
  return { cluster, userId: user }
}

/** Reads the body of `POST /_mock/clusters/{id}`. */
export function readClusterChange(body: unknown): ClusterChange {
  return parse(change, body)
}

function parse<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  const problems = error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
  throw new ControlError(problems.join('; '))
}
