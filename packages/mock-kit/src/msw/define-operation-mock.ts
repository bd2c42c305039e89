import type { ApiMockDescriptor, OperationMockDescriptor } from '../descriptor.ts'
import type { RequestParts } from '../mock/mock-call.ts'
import type { OperationMock } from './operation-mock.ts'

/** Makes the handlers of one operation's overrides. */
export function defineOperationMock<
  Payload = unknown,
  Code extends string = string,
  Parts extends RequestParts = RequestParts,
>(api: ApiMockDescriptor, operation: OperationMockDescriptor): OperationMock<Payload, Code, Parts> {
  throw new Error(`${api.id} ${operation.id}: overrides are not written yet`)
}
