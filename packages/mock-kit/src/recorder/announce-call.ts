import type { OperationMockDescriptor } from '../descriptor.ts'
import type { OperationContext } from '../mock/operation-context.ts'

/** Told of a call of an operation, whoever answered it, before the answer leaves. */
export type CallListener = (context: OperationContext, response: Response) => Promise<void>

const listeners = new WeakMap<OperationMockDescriptor, Set<CallListener>>()

/** Listens to the calls of an operation until the returned function is called. */
export function listenToCalls(operation: OperationMockDescriptor, listener: CallListener): () => void {
  const own = listeners.get(operation) ?? new Set()
  listeners.set(operation, own.add(listener))
  return () => void own.delete(listener)
}

/** Tells whoever listens; costs nothing where nobody does. */
export function announceCall(context: OperationContext, response: Response): Response | Promise<Response> {
  const own = listeners.get(context.operation)
  return own && own.size > 0 ? tellAll(own, context, response) : response
}

async function tellAll(own: Iterable<CallListener>, context: OperationContext, response: Response): Promise<Response> {
  for (const listener of own) await listener(context, response)
  return response
}
