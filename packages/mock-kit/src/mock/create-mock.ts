import type { ApiMockDescriptor, OperationMockDescriptor } from '../descriptor.ts'
import type { MockOptions } from '../options.ts'
import type { ApiMock } from './api-mock.ts'

/** Makes the mock of one API: a function from `Request` to `Response`. */
export function createMock(
  api: ApiMockDescriptor,
  _operations: readonly OperationMockDescriptor[],
  _options: MockOptions = {},
): ApiMock {
  return { api: api.id, answers: () => false, handle: async () => undefined, reset: () => {} }
}
