import type { ApiDescriptor, FailureShape } from '../descriptor.ts'
import { readPointer } from '../json-pointer.ts'

/** What an answer says of a failure, as far as it does. */
export interface FailureReport {
  readonly code: string
  readonly message: string | undefined
  readonly requestId: string | undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** The request id among an answer's headers. */
export function requestIdHeader(api: ApiDescriptor, headers: Headers): string | undefined {
  return api.requestIdHeaders?.map((name) => headers.get(name)).find((value) => value !== null) ?? undefined
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
    if (code) return { code, message: at(shape.message), requestId: at(shape.requestId) }
  }
  return {}
}
