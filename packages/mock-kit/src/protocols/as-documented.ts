import type { ApiMockDescriptor, OperationMockDescriptor } from '../descriptor.ts'
import type { ReceivedRequest } from '../wire/received-request.ts'
import { isActionStyle } from './action-style.ts'
import { fromOlderRoa } from './from-older-roa.ts'
import { fromOlderRpc } from './from-older-rpc.ts'
import { fromTencentParameters } from './from-tencent-parameters.ts'

/**
 * A request in the form that the document describes. The vendors' gateways also understand what their older clients
 * send: action, version and the like as parameters, bodies flattened into a query or a form.
 */
export function asDocumented(
  received: ReceivedRequest,
  api: ApiMockDescriptor,
  candidates: readonly OperationMockDescriptor[],
): ReceivedRequest {
  const isTencent = api.signature?.algorithm === 'TC3-HMAC-SHA256'
  const action = candidates.find((operation) => isActionStyle(api, operation))?.action
  if (action) return isTencent ? fromTencentParameters(received) : fromOlderRpc(received, action)
  return api.signature && !isTencent ? fromOlderRoa(received) : received
}
