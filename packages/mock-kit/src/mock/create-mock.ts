import type { Finding } from '../checks/finding.ts'
import type { ApiMockDescriptor, OperationMockDescriptor } from '../descriptor.ts'
import { findOperation, isFinding } from '../dispatch/find-operation.ts'
import { createRouter, type Route } from '../dispatch/router.ts'
import type { MockOptions } from '../options.ts'
import { asDocumented } from '../protocols/as-documented.ts'
import { announceCall } from '../recorder/announce-call.ts'
import { findEntry } from '../replies/find-entry.ts'
import { findingReply } from '../replies/finding-reply.ts'
import { damagedResponse } from '../scenarios/damaged-response.ts'
import { wait } from '../scenarios/wait.ts'
import { type ReceivedRequest, receiveFinally } from '../wire/received-request.ts'
import { answerOperation } from './answer-operation.ts'
import type { ApiMock } from './api-mock.ts'
import { freshState } from './mock-state.ts'

/**
 * Makes the mock of one API: a function from `Request` to `Response`. Without options it answers every valid request
 * with the document's example and every other one with the vendor's own error.
 */
export function createMock(
  api: ApiMockDescriptor,
  operations: readonly OperationMockDescriptor[],
  options: MockOptions = {},
): ApiMock {
  const route = createRouter(api, operations, options.baseUrl)
  const gateway = gatewayOf(api, operations)
  let state = freshState(options)

  const contextOf = (request: Request) => ({
    api: gateway,
    request,
    requestIds: state.requestIds,
    respond: options.respond,
  })
  const handle = async (request: Request): Promise<Response | undefined> => {
    const url = new URL(request.url)
    const found = route(url, request.method)
    if (!isAnswered(found, gateway)) return undefined
    const latency = state.nextLatency()
    if (latency > 0) await wait(latency, request.signal)
    if (found.kind === 'found') return answerFound(found, request, await receiveFinally(request, url))
    const context = { ...contextOf(request), headers: request.headers, accept: request.headers.get('accept') }
    return spoiled(options, () => findingReply(context, unknownPlace(found, request)))
  }
  const answerFound = async (found: FoundRoute, request: Request, asReceived: ReceivedRequest): Promise<Response> => {
    const received = asDocumented(asReceived, api, found.operations)
    const gatewayContext = { ...contextOf(request), headers: received.headers, accept: received.accept }
    const operation = findOperation(found.operations, received)
    if (isFinding(operation)) return spoiled(options, () => findingReply(gatewayContext, operation))
    const context = { ...gatewayContext, api, operation, received, path: found.path }
    return announceCall(context, await spoiled(options, () => answerOperation(context, options, state)))
  }

  return {
    api: api.id,
    answers: (request) => isAnswered(route(new URL(request.url), request.method), gateway),
    handle,
    reset: () => {
      state = freshState(options)
    },
  }
}

type FoundRoute = Extract<Route, { readonly kind: 'found' }>

/** The answer as it arrives, where the options spoil the way. */
function spoiled(
  { networkError, malformed }: MockOptions,
  answer: () => Response | Promise<Response>,
): Response | Promise<Response> {
  if (networkError) return Response.error()
  return malformed ? Promise.resolve(answer()).then((whole) => damagedResponse(whole, malformed)) : answer()
}

/** What answers before an operation is found: the API's own errors, or those of its operations that say when they come. */
function gatewayOf(api: ApiMockDescriptor, operations: readonly OperationMockDescriptor[]): ApiMockDescriptor {
  const errors = [...api.errors, ...operations.flatMap((operation) => operation.errors)]
  return { ...api, errors: errors.filter(({ when }) => when && when.length > 0) }
}

/** An unknown path on the API's host is answered only as the vendor documents it. */
function isAnswered(route: Route, gateway: ApiMockDescriptor): boolean {
  if (route.kind === 'found') return true
  if (route.kind === 'foreign-host') return false
  return findEntry({ situation: situationOf(route), detail: '' }, gateway, undefined) !== undefined
}

function unknownPlace(route: Route, { method, url }: Request): Finding {
  const place = `${method} ${new URL(url).pathname}`
  return { situation: situationOf(route), value: place, detail: `There is no ${place}.` }
}

function situationOf({ kind }: Route): 'unknown-action' | 'method-not-allowed' {
  return kind === 'unknown-method' ? 'method-not-allowed' : 'unknown-action'
}
