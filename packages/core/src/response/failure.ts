import type { ApiDescriptor, FailureShape } from '../descriptor.ts'
import { readPointer } from '../json-pointer.ts'
import type { ReceivedResponse } from '../transport/transport.ts'

/** What an answer says of a failure, as far as it does. */
export interface FailureReport {
  readonly code: string
  readonly message: string | undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** The request id of an answer: where its body says it, or else its headers. */
export function readRequestId(
  api: ApiDescriptor,
  headers: ReceivedResponse['headers'],
  body?: unknown,
): string | undefined {
  const inBody = api.failures.map(({ requestId }) => requestId && text(readPointer(body, requestId)))
  const inHeaders = (api.requestIdHeaders ?? []).map((name) => headers.get(name) ?? undefined)
  return [...inBody, ...inHeaders].find((id) => id !== undefined)
}

/** Whether a body of success reports a failure. */
export function isFailureInside(api: ApiDescriptor, body: unknown): boolean {
  return api.failures.some(({ inside2xx }) => inside2xx && readPointer(body, inside2xx) !== undefined)
}

/** Reads a failure by the first shape whose code is there; nothing when the body has none of the API's shapes. */
export function readFailure(api: ApiDescriptor, body: unknown): Partial<FailureReport> {
  const at = (pointer: FailureShape['message']) => (pointer ? text(readPointer(body, pointer)) : undefined)
  for (const shape of api.failures) {
    const code = at(shape.code)
    if (code) return { code, message: at(shape.message) }
  }
  return {}
}
