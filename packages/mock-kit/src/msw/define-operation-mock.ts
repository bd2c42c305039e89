import { checkAnswer, forbiddenAnswer } from '../checks/check-answer.ts'
import { checkInput, isRefused } from '../checks/check-input.ts'
import type { Finding } from '../checks/finding.ts'
import { readInput } from '../checks/read-input.ts'
import type { ApiMockDescriptor, OperationMockDescriptor } from '../descriptor.ts'
import { answerOf, mockCall } from '../mock/call-resolver.ts'
import type { MockCall, RequestParts } from '../mock/mock-call.ts'
import { namedError } from '../mock/named-error.ts'
import { entryOfCode } from '../replies/entry-of-code.ts'
import { findEntry } from '../replies/find-entry.ts'
import { findingReply } from '../replies/finding-reply.ts'
import type { ReplyOptions } from '../replies/reply-options.ts'
import { bodyOfReply, type PayloadChange, statusOfReply, successReply } from '../replies/success-reply.ts'
import { damagedResponse } from '../scenarios/damaged-response.ts'
import { wait } from '../scenarios/wait.ts'
import type { DocumentedCode, OperationMock } from './operation-mock.ts'
import { overrideHandler } from './override-handler.ts'

/**
 * Makes the handlers that override one operation: `.reply`, `.error`, `.throttled`, `.networkError`, `.malformed`,
 * `.delay`, `.resolve`. Types: the payload of a success, the codes of the catalogue, the parts of a request.
 */
export function defineOperationMock<
  Payload = unknown,
  Code extends string = string,
  Parts extends RequestParts = RequestParts,
>(api: ApiMockDescriptor, operation: OperationMockDescriptor): OperationMock<Payload, Code, Parts> {
  return {
    api,
    operation,
    reply: (partial, options = {}) => {
      const change: PayloadChange = { kind: 'partial', value: partial }
      const problem = options.validate === false ? undefined : problemOf(operation, change, options)
      if (typeof problem === 'string') throw forbiddenAnswer(operation, problem)
      return overrideHandler(api, operation, options, async (context) => {
        const late = await problem
        if (late) throw forbiddenAnswer(operation, late)
        return successReply(context, change, options)
      })
    },
    error: (code, options = {}) => {
      const entry = entryOfCode(api, operation, code, options)
      return overrideHandler(api, operation, options, (context) => namedError(context, entry, options))
    },
    throttled: (options = {}) => {
      const finding = { situation: 'throttled', detail: 'Too many requests.' } satisfies Finding
      const entry = findEntry(finding, api, operation)
      return overrideHandler(api, operation, options, (context) =>
        entry ? namedError(context, entry, options) : findingReply(context, finding),
      )
    },
    networkError: (options = {}) => overrideHandler(api, operation, options, () => Response.error()),
    malformed: (damage, options = {}) =>
      overrideHandler(api, operation, options, (context) =>
        damagedResponse(successReply(context, { kind: 'none' }, options), damage),
      ),
    delay: (milliseconds, options = {}) =>
      overrideHandler(api, operation, options, async (context) => {
        await wait(milliseconds, context.request.signal)
        return successReply(context, { kind: 'none' }, options)
      }),
    resolve: (resolver, options = {}) =>
      overrideHandler(api, operation, options, async (context) => {
        const checked = await checkInput(operation, readInput(operation, context.received, context.path))
        if (isRefused(checked)) return findingReply(context, checked)
        // The document's types, which the validators have just checked.
        const call = mockCall(context, checked) as unknown as MockCall<Parts, DocumentedCode<Code>>
        return answerOf(context, await resolver(call), options.validate ?? true)
      }),
  }
}

/** Only a documented success can be checked against the document. */
function problemOf(
  operation: OperationMockDescriptor,
  change: PayloadChange,
  options: ReplyOptions,
): string | undefined | Promise<string | undefined> {
  const status = statusOfReply(operation, options)
  if (!operation.successes.some((success) => success.status === status)) return undefined
  return checkAnswer(operation, status, bodyOfReply(operation, change, options), options.mediaType)
}
