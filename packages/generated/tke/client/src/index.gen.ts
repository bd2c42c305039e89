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
export { type TkeClientOptions, createTkeClient } from './api.gen.ts'
export { type DescribeClusterKubeconfigErrorCode, describeClusterKubeconfig } from './operations.gen.ts'
export type {
  ClusterKubeconfig,
  ClusterKubeconfigEnvelope,
  DescribeClusterKubeconfigData,
  DescribeClusterKubeconfigRequest,
  DescribeClusterKubeconfigResponse,
  DescribeClusterKubeconfigResponses,
  ErrorDetail,
  ErrorEnvelope,
  ErrorResult,
} from './types.gen.ts'
