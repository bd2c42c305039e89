import type { Failure } from './vendor-client.ts'

/**
 * The errors of Alibaba Cloud's SDKs of today: `err.code` and `err.statusCode`, and the whole body in `err.data`, whose
 * keys begin in lower or upper case as the service sent them.
 */
interface ResponseError extends Error {
  readonly code?: string
  readonly statusCode?: number
  readonly requestId?: string
  readonly data?: Readonly<Record<string, unknown>>
}

export function readResponseError(error: unknown): Failure | undefined {
  const { code, message, statusCode, requestId, data } = error as ResponseError
  if (!code || !data) return undefined
  const id = requestId ?? data['RequestId'] ?? data['requestId']
  return { code, message, status: statusCode, requestId: typeof id === 'string' ? id : undefined }
}

/** The first of them put `Error` behind the service's code, as if it were the name of a class. */
export function readNamedError(error: unknown): Failure | undefined {
  const failure = readResponseError(error)
  return failure && { ...failure, code: failure.code.replace(/Error$/, '') }
}
