import { type HttpHandler, http } from 'msw'
import type { ApiMockDescriptor, OperationMockDescriptor } from '../descriptor.ts'
import { findOperation } from '../dispatch/find-operation.ts'
import { createRouter } from '../dispatch/router.ts'
import type { OperationContext } from '../mock/operation-context.ts'
import { asDocumented } from '../protocols/as-documented.ts'
import { announceCall } from '../recorder/announce-call.ts'
import { requestIds } from '../replies/request-ids.ts'
import { receiveRequest } from '../wire/received-request.ts'
import type { OverrideOptions } from './operation-mock.ts'

/** An MSW handler that matches one operation on the API's hosts, action and version included, and no other request. */
export function overrideHandler(
  api: ApiMockDescriptor,
  operation: OperationMockDescriptor,
  { baseUrl, once }: OverrideOptions,
  answer: (context: OperationContext) => Response | undefined | Promise<Response | undefined>,
): HttpHandler {
  const route = createRouter(api, [operation], baseUrl)
  const ids = requestIds(undefined)
  const contextOf = async (request: Request): Promise<OperationContext | undefined> => {
    const found = route(new URL(request.url), request.method)
    if (found.kind !== 'found') return undefined
    const received = asDocumented(await receiveRequest(request), api, found.operations)
    if (findOperation(found.operations, received) !== operation) return undefined
    const { headers, accept } = received
    return { api, operation, request, headers, accept, requestIds: ids, received, path: found.path }
  }
  return http.all(
    async ({ request }) => (await contextOf(request)) !== undefined,
    async ({ request }) => {
      const context = await contextOf(request)
      const response = context && (await answer(context))
      return response && announceCall(context, response)
    },
    { once: once ?? false },
  )
}
