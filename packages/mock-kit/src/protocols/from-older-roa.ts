import type { ReceivedRequest } from '../wire/received-request.ts'

/** Alibaba's older ROA signature: who accepts nothing in particular gets XML, as its gateway documents. */
export function fromOlderRoa(received: ReceivedRequest): ReceivedRequest {
  if (!/^acs\s/.test(received.headers.get('authorization') ?? '')) return received
  return { ...received, isOlder: true, accept: received.accept ?? 'application/xml' }
}
