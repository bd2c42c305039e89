export type { OperationValidators, StandardSchema } from '@cloud-kubeconfig/core'
export type {
  ActionMatch,
  ApiMockDescriptor,
  BodyContent,
  ErrorEntry,
  FailureTemplate,
  MockParameter,
  MockProperty,
  MockScheme,
  MockSignature,
  OperationMockDescriptor,
  Situation,
  SuccessTemplate,
  WireType,
} from './descriptor.ts'
export type { ApiMock } from './mock/api-mock.ts'
export { createMock } from './mock/create-mock.ts'
export type { CallAnswer, MockCall, RequestParts } from './mock/mock-call.ts'
export { createHandlers } from './msw/create-handlers.ts'
export { defineOperationMock } from './msw/define-operation-mock.ts'
export { onUnhandled, type UnhandledStrategy } from './msw/on-unhandled.ts'
export type {
  DeepPartial,
  DocumentedCode,
  OperationMock,
  OperationResolver,
  OverrideOptions,
} from './msw/operation-mock.ts'
export type {
  Authorizer,
  KnownKey,
  KnownKeys,
  KnownSecret,
  MockLogEntry,
  MockOptions,
  RateLimit,
  SignatureText,
  StateResolver,
  VerifyOptions,
} from './options.ts'
export { type CallRecorder, type RecordedCall, recordCalls } from './recorder/record-calls.ts'
export type { CallOutcome, InvalidCall } from './recorder/recorded-call.ts'
export type { ErrorOptions, ReplyOptions } from './replies/reply-options.ts'
export type { ResponseMaker } from './replies/write-response.ts'
export { type Damage, damagedResponse } from './scenarios/damaged-response.ts'
