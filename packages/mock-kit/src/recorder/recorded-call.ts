import { checkInput, isRefused, uncheckedInput } from '../checks/check-input.ts'
import { readInput } from '../checks/read-input.ts'
import { claimedKey } from '../mock/call-resolver.ts'
import type { OperationContext } from '../mock/operation-context.ts'
import { answeredCode } from './answered-code.ts'
import { redactInput } from './redact-input.ts'

/** What a call was answered with. */
export interface CallOutcome {
  /** HTTP status; `0` for a connection that failed. */
  readonly status: number
  /** The vendor's code, where the mock answered with an error of the catalogue. */
  readonly code?: string
}

/** A call as a recorder keeps it. Secrets are `***`. */
export interface RecordedParts {
  readonly path: unknown
  readonly query: unknown
  readonly headers: unknown
  readonly body: unknown
  /** Who signed, where the request names a key. */
  readonly accessKeyId?: string
  readonly outcome: CallOutcome
}

/** A call that the document forbids; its parts are as they were sent, as far as they can be read. */
export interface InvalidCall extends RecordedParts {
  /** What is wrong with it. */
  readonly problem: string
}

/** Reads a call anew, whichever check refused it, and takes the secrets out. */
export async function recordedCall(
  context: OperationContext,
  response: Response,
): Promise<RecordedParts & { readonly problem?: string }> {
  const { api, operation, received } = context
  const input = readInput(operation, received, context.path)
  const checked = await checkInput(operation, input)
  const { path, query, headers, body } = redactInput(
    api,
    operation,
    isRefused(checked) ? uncheckedInput(input) : checked,
  )
  const accessKeyId = claimedKey(context)
  const code = answeredCode(response)
  return {
    path,
    query,
    headers,
    body,
    ...(accessKeyId !== undefined && { accessKeyId }),
    outcome: { status: response.status, ...(code !== undefined && { code }) },
    ...(isRefused(checked) && { problem: checked.detail }),
  }
}
