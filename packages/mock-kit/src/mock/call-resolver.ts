import { checkAnswer, forbiddenAnswer } from '../checks/check-answer.ts'
import type { CheckedInput } from '../checks/check-input.ts'
import { readClaim } from '../checks/signed-request.ts'
import { entryOfCode } from '../replies/entry-of-code.ts'
import { bodyOfReply, statusOfReply, successReply } from '../replies/success-reply.ts'
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
  const reading = api.signature && readClaim(received)
  return reading?.kind === 'signed' ? reading.claim.accessKeyId : undefined
}

/** Turns what a resolver returned into a response; `undefined` stays what it is. Throws for a payload that the document forbids. */
export async function answerOf(
  context: OperationContext,
  answer: CallAnswer,
  validate: boolean,
): Promise<Response | undefined> {
  if (answer === undefined || answer instanceof Response) return answer
  const { operation } = context
  const change = { kind: 'whole', value: answer } as const
  const problem =
    validate && (await checkAnswer(operation, statusOfReply(operation, {}), bodyOfReply(operation, change, {})))
  if (problem) throw forbiddenAnswer(operation, problem)
  return successReply(context, change)
}
