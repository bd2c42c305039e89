export type { Client } from './client.ts'
export type {
  AuthSource,
  AuthValue,
  ClientOptions,
  CredentialsSource,
  RetryOptions,
  ValidationMode,
} from './client-options.ts'
export { createClient } from './create-client.ts'
export type {
  ApiDescriptor,
  FailureShape,
  JsonPointer,
  OperationDescriptor,
  ParameterDescriptor,
  RateLimit,
  SecurityScheme,
  ServerDescriptor,
} from './descriptor.ts'
export { ApiError, isApiError } from './errors/api-error.ts'
export { ClientError, type ErrorContext, type ErrorKind, isClientError } from './errors/client-error.ts'
export {
  ConfigurationError,
  type ConfigurationErrorCode,
  isConfigurationError,
} from './errors/configuration-error.ts'
export { isTransportError, TransportError, type TransportErrorCode } from './errors/transport-error.ts'
export {
  isValidationError,
  ValidationError,
  type ValidationErrorCode,
  type ValidationIssue,
} from './errors/validation-error.ts'
export type { RequestEvent, ResponseEvent, RetryEvent } from './events.ts'
export type { CallOptions, OperationData, Options, RequestOptions } from './operation-options.ts'
export type { CallError, Failure, Outcome, Result, Success } from './result.ts'
export type { Credentials, RequestSigner, SignedRequest, SigningContext, UnsignedRequest } from './signer.ts'
export type {
  OperationValidators,
  SchemaIssue,
  SchemaOutcome,
  StandardSchema,
  Validators,
} from './standard-schema.ts'
