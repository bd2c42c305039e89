import { type HttpHandler, http } from 'msw'
import type { ApiMockDescriptor, OperationMockDescriptor } from '../descriptor.ts'
import { createMock } from '../mock/create-mock.ts'
import type { MockOptions } from '../options.ts'

/**
 * The MSW handlers of an API: one, which answers the API's own hosts (and `options.baseUrl`) and nothing else. Where
 * the mock has no answer the handler does not match, so that MSW's `onUnhandledRequest` sees the request.
 */
export function createHandlers(
  api: ApiMockDescriptor,
  operations: readonly OperationMockDescriptor[],
  options: MockOptions = {},
): HttpHandler[] {
  const mock = createMock(api, operations, options)
  return [
    http.all(
      ({ request }) => mock.answers(request),
      ({ request }) => mock.handle(request),
    ),
  ]
}
