import { objectAt, textAt } from '../document/json-kind.ts'
import type { ObjectNode } from '../document/source.ts'
import type { Failure } from '../model.ts'

export type FailurePointers = Pick<Failure, 'code' | 'message' | 'requestId' | 'status' | 'languageHeader'>

/** Where a failure's parts are, from `x-error-envelope` on its response. */
export function failurePointers(response: ObjectNode): FailurePointers {
  const envelope = objectAt(response.value, 'x-error-envelope')
  if (envelope === undefined) return {}
  const at = (key: keyof FailurePointers): Partial<Record<keyof FailurePointers, string>> => {
    const pointer = textAt(envelope, key)
    return pointer === undefined ? {} : { [key]: pointer }
  }
  return { ...at('code'), ...at('message'), ...at('requestId'), ...at('status'), ...at('languageHeader') }
}

/** Failures inside a 2xx body, from `x-error-envelope` at the root of the document. */
export interface Inside2xx {
  /** Name of the component response. */
  readonly response: string
  readonly inside2xx: string
  readonly payload?: string
}

export function inside2xxOf(root: ObjectNode): Inside2xx | undefined {
  const envelope = objectAt(root.value, 'x-error-envelope')
  if (envelope === undefined) return undefined
  const response = textAt(envelope, 'response')
  const inside2xx = textAt(envelope, 'inside2xx')
  const payload = textAt(envelope, 'payload')
  if (response === undefined || inside2xx === undefined) return undefined
  return { response, inside2xx, ...(payload !== undefined && { payload }) }
}
