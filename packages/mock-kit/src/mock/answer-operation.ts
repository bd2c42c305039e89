import { checkInput, isRefused, uncheckedInput } from '../checks/check-input.ts'
import { findKey } from '../checks/check-key.ts'
import { checkRateLimit } from '../checks/check-rate-limit.ts'
import { checkSecurity } from '../checks/check-security.ts'
import type { Finding } from '../checks/finding.ts'
import { readInput } from '../checks/read-input.ts'
import type { MockLogEntry, MockOptions, Verdict } from '../options.ts'
import { findEntry } from '../replies/find-entry.ts'
import { findingReply } from '../replies/finding-reply.ts'
import { successReply } from '../replies/success-reply.ts'
import { answerOf, mockCall } from './call-resolver.ts'
import type { MockState } from './mock-state.ts'
import { namedError } from './named-error.ts'
import type { OperationContext } from './operation-context.ts'

/** Answers a request whose operation is known: checks in the gateways' order, then a resolver's answer or the example. */
export async function answerOperation(
  context: OperationContext,
  options: MockOptions,
  state: MockState,
): Promise<Response> {
  const refused = context.received.refused ?? checkCaller(context, options, state)
  if (refused) return findingReply(context, refused)

  const input = readInput(context.operation, context.received, context.path)
  const verdict = (await options.authorize?.(mockCall(context, uncheckedInput(input)))) ?? true
  if (verdict !== true) return denial(context, verdict)

  const checked = options.validate === false ? uncheckedInput(input) : await checkInput(context.operation, input)
  if (isRefused(checked)) return findingReply(context, checked)

  const resolve =
    options.resolve && Object.hasOwn(options.resolve, context.operation.id)
      ? options.resolve[context.operation.id]
      : undefined
  const answer = await resolve?.(mockCall(context, checked))
  return (await answerOf(context, answer, true)) ?? successReply(context, { kind: 'none' })
}

function checkCaller(
  context: OperationContext,
  { verify, rateLimit, log = warn }: MockOptions,
  { nonces, window }: MockState,
): Finding | undefined {
  const { api, operation, received } = context
  const now = verify?.now?.() ?? new Date()
  const unverified = verify && checkSecurity({ api, operation, received, verify, nonces, now, log })
  return unverified ?? checkRateLimit(operation, rateLimit, { window, user: userOf(context, verify), now })
}

/** Whose request it is. Without a signature of the vendor's, whoever sends the same credentials is one user. */
function userOf({ api, received }: OperationContext, verify: MockOptions['verify']): string {
  const reading = api.signature && received.signature()
  if (reading?.kind !== 'signed') return received.headers.get('authorization') ?? ''
  const { claim } = reading
  return findKey(verify?.credentials ?? [], claim)?.user ?? claim.accessKeyId
}

function denial(context: OperationContext, verdict: Exclude<Verdict, true>): Response {
  if (verdict instanceof Response) return verdict
  const { api, operation } = context
  const situation = verdict === false ? 'no-permission' : verdict
  const finding = { situation, detail: `The caller may not do ${operation.id}.` }
  const entry = findEntry(finding, api, operation)
  return entry ? namedError(context, entry) : findingReply(context, finding)
}

function warn({ text }: MockLogEntry): void {
  console.warn(text)
}
