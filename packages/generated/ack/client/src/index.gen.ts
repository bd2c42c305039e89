// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

export {
  ApiError,
  type CallError,
  type Client,
  ConfigurationError,
  type Credentials,
  type CredentialsSource,
  type Options,
  type Result,
  TransportError,
  ValidationError,
  isApiError,
  isClientError,
} from '@cloud-kubeconfig/core'
export { type AckClientOptions, createAckClient } from './api.gen.ts'
export { type DescribeClusterUserKubeconfigErrorCode, describeClusterUserKubeconfig } from './operations.gen.ts'
export type {
  AccessDeniedDetail,
  AnyError,
  DescribeClusterUserKubeconfigData,
  DescribeClusterUserKubeconfigError,
  DescribeClusterUserKubeconfigErrors,
  DescribeClusterUserKubeconfigResponse,
  DescribeClusterUserKubeconfigResponses,
  GatewayError,
  ServiceError,
  UserKubeconfig,
} from './types.gen.ts'
