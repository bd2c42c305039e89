// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import type { Options, Result } from '@cloud-kubeconfig/core';

import type { DescribeClusterKubeconfigData, DescribeClusterKubeconfigResponses } from './types.gen.ts';

/**
 * Codes that the API documents for DescribeClusterKubeconfig, and any that it may add.
 */
export type DescribeClusterKubeconfigErrorCode =
  | 'ResourceNotFound.ClusterNotFound'
  | 'InvalidParameter.ClusterNotFound'
  | 'InvalidParameter.Param'
  | 'ResourceNotFound.KubernetesResourceNotFound'
  | 'ResourceUnavailable.ClusterInAbnormalStat'
  | 'UnauthorizedOperation.CamNoAuth'
  | 'UnauthorizedOperation.NoRBACPermissions'
  | 'FailedOperation.ComponentClientHttp'
  | 'FailedOperation.KubeCommon'
  | 'FailedOperation.KubernetesClientBuildError'
  | 'FailedOperation.UnexpectedError'
  | 'InternalError.CamNoAuth'
  | 'InternalError.ComponentClientHttp'
  | 'InternalError.Db'
  | 'InternalError.KubeClientConnection'
  | 'InternalError.KubernetesClientBuildError'
  | 'InternalError.KubernetesCreateOperationError'
  | 'InternalError.KubernetesDeleteOperationError'
  | 'InternalError.UnexpectedInternal'
  | 'InternalError.WhitelistUnexpectedError'
  | 'InvalidAction'
  | 'NoSuchVersion'
  | 'NoSuchProduct'
  | 'ActionOffline'
  | 'UnsupportedProtocol'
  | 'AuthFailure.InvalidAuthorization'
  | 'AuthFailure.SignatureExpire'
  | 'AuthFailure.SecretIdNotFound'
  | 'AuthFailure.InvalidSecretId'
  | 'AuthFailure.TokenFailure'
  | 'AuthFailure.SignatureFailure'
  | 'AuthFailure.MFAFailure'
  | 'AuthFailure.UnauthorizedOperation'
  | 'UnauthorizedOperation'
  | 'IpInBlacklist'
  | 'IpNotInWhitelist'
  | 'RequestLimitExceeded'
  | 'RequestLimitExceeded.UinLimitExceeded'
  | 'RequestLimitExceeded.GlobalRegionUinLimitExceeded'
  | 'RequestLimitExceeded.IPLimitExceeded'
  | 'LimitExceeded'
  | 'RequestSizeLimitExceeded'
  | 'ResponseSizeLimitExceeded'
  | 'MissingParameter'
  | 'InvalidParameter'
  | 'InvalidParameterValue'
  | 'UnknownParameter'
  | 'InvalidRequest'
  | 'UnsupportedRegion'
  | 'UnsupportedOperation'
  | 'DryRunOperation'
  | 'FailedOperation'
  | 'ResourceInUse'
  | 'ResourceInsufficient'
  | 'ResourceNotFound'
  | 'ResourceUnavailable'
  | 'ServiceUnavailable'
  | 'InternalError'
  | (string & {});

/**
 * Get the caller's kubeconfig of a cluster
 *
 * Returns a kubeconfig that belongs to the calling sub-account. The first call creates the account's client
 * certificate, which is valid for 20 years and has no rights in the cluster. The cluster's owner and the main account
 * have the role cluster-admin from the start; others get rights through AcquireClusterAdminRole or from an
 * administrator.
 *
 * When access over the wanted network is not switched on, the kubeconfig names a default domain that does not resolve
 * until the caller sees to it.
 *
 * Permission: tke:DescribeClusterKubeconfig
 *
 * Rate limit: 20 requests per second
 */
export const describeClusterKubeconfig = <ThrowOnError extends boolean = false>(
  options: Options<DescribeClusterKubeconfigData, ThrowOnError>,
): Result<DescribeClusterKubeconfigResponses[200]['Response'], DescribeClusterKubeconfigErrorCode, ThrowOnError> =>
  options.client.request<DescribeClusterKubeconfigResponses[200]['Response'], DescribeClusterKubeconfigErrorCode, ThrowOnError>({
    id: 'DescribeClusterKubeconfig',
    method: 'POST',
    path: '/',
    headers: { 'X-TC-Action': 'DescribeClusterKubeconfig', 'X-TC-Version': '2018-05-25' },
    body: ['application/json'],
    accept: 'application/json',
    security: [['TC3']],
    payload: '/Response',
    rateLimit: { requests: 20, seconds: 1 },
    idempotent: true,
    secrets: ['/Response/Kubeconfig'],
  }, options);
