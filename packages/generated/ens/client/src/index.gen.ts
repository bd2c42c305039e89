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
export { type EnsClientOptions, createEnsClient } from './api.gen.ts'
export { type DescribeClusterUserKubeconfigErrorCode, describeClusterUserKubeconfig } from './operations.gen.ts'
export type {
  AccessDeniedDetail,
  DescribeClusterUserKubeconfigData,
  DescribeClusterUserKubeconfigError,
  DescribeClusterUserKubeconfigErrors,
  DescribeClusterUserKubeconfigResponse,
  DescribeClusterUserKubeconfigResponses,
  GatewayError,
  UserKubeconfig,
} from './types.gen.ts'
