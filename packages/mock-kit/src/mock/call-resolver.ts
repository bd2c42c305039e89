import { checkAnswer, forbiddenAnswer } from '../checks/check-answer.ts'
import type { CheckedInput } from '../checks/check-input.ts'
import type { OperationMockDescriptor } from '../descriptor.ts'
import { isImmutable } from '../json/is-immutable.ts'
import { entryOfCode } from '../replies/entry-of-code.ts'
import { bodyOfReply, type PayloadChange, statusOfReply, successReply } from '../replies/success-reply.ts'
import type { CallAnswer, MockCall } from './mock-call.ts'
import { namedError } from './named-error.ts'
import type { OperationContext } from './operation-context.ts'

/** The call as a resolver sees it. */
export function mockCall(context: OperationContext, input: CheckedInput): MockCall {
  const { api, operation, request } = context
  const { path, query, headers, body } = input
  const accessKeyId = claimedKey(context)
  return {
    operation: operation.id,
    request,
    path,
    query,
    headers,
    body,
    ...(accessKeyId !== undefined && { accessKeyId }),
    error: (code, options) => namedError(context, entryOfCode(api, operation, code, options), options),
  }
}

/** The access key that a request names, verified or not. */
export function claimedKey({ api, received }: OperationContext): string | undefined {
  const reading = api.signature && received.signature()
  return reading?.kind === 'signed' ? reading.claim.accessKeyId : undefined
}

/** Answers that cannot change and that their operation's document allows: a server hands out the same ones many times. */
const allowed = new WeakMap<object, OperationMockDescriptor>()

/**
 * Turns what a resolver returned into a response; `undefined` stays what it is. Throws, or rejects, for a payload that
 * the document forbids.
 */
export function answerOf(
  context: OperationContext,
  answer: CallAnswer,
  validate: boolean,
): Response | undefined | Promise<Response> {
  if (answer === undefined || answer instanceof Response) return answer
  const change = { kind: 'whole', value: answer } as const
  const isConstant = isImmutable(answer)
  if (!validate || (isConstant && allowed.get(answer) === context.operation)) return successReply(context, change)
  return checkedReply(context, change).then((response) => {
    if (isConstant) allowed.set(answer, context.operation)
    return response
  })
}

async function checkedReply(context: OperationContext, change: PayloadChange): Promise<Response> {
  const { operation } = context
  const problem = await checkAnswer(operation, statusOfReply(operation, {}), bodyOfReply(operation, change, {}))
  if (problem) throw forbiddenAnswer(operation, problem)
  return successReply(context, change)
}
