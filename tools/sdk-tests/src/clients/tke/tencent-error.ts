import type { Failure } from '../vendor-client.ts'

/** `err.code`, `err.message` and `err.requestId`. The status is 200 whatever happens. */
export function readTencentError(error: unknown): Failure | undefined {
  const { code, message, requestId } = error as Error & { code?: string; requestId?: string }
  return code ? { code, message, requestId } : undefined
}
