// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import type { Options, Result } from '@cloud-kubeconfig/core';

import type { DescribeClusterUserKubeconfigData, DescribeClusterUserKubeconfigResponse } from './types.gen.ts';

/**
 * Codes that the API documents for DescribeClusterUserKubeconfig, and any that it may add.
 */
export type DescribeClusterUserKubeconfigErrorCode =
  | 'ErrorClusterNotFound'
  | 'MissingClusterId'
  | 'StatusForbidden'
  | 'ErrorCheckAcl'
  | 'ErrorClusterState'
  | 'InvalidParameter'
  | 'StatusBadRequest'
  | 'StatusNotFound'
  | 'StatusInternalServerError'
  | 'InvalidAction.NotFound'
  | 'InvalidApi.NotFound'
  | 'InvalidVersion'
  | 'InvalidProduct.NotFound'
  | 'UnsupportedHTTPMethod'
  | 'InvalidProtocol.NeedSsl'
  | 'InvalidParameter.Format'
  | 'InvalidTimeStamp.Format'
  | 'InvalidTimeStamp.Expired'
  | 'MissingAccessKeyId'
  | 'MissingSignature'
  | 'MissingSignatureNonce'
  | 'MissingTimestamp'
  | 'IncompleteSignature'
  | 'InvalidAccessKeyId.NotFound'
  | 'InvalidAccessKeyId.Inactive'
  | 'MissingSecurityToken'
  | 'InvalidSecurityToken.Malformed'
  | 'InvalidSecurityToken.Expired'
  | 'InvalidSecurityToken.MismatchWithAccessKey'
  | 'SignatureDoesNotMatch'
  | 'SignatureNonceUsed'
  | 'Throttling.User'
  | 'Throttling.Api'
  | 'Throttling'
  | 'ServiceUnavailable'
  | 'InternalError'
  | (string & {});

/**
 * Get the caller's kubeconfig of a cluster
 *
 * Returns a kubeconfig that carries the identity of the caller, for the internal or the public address of the API
 * server. What the caller may do in the cluster is a matter of its RBAC rules, not of this call.
 *
 * Without `TemporaryDurationMinutes` the credential is long-lived: three years unless the account has set another
 * time, and every call returns the same one until it is rotated. In the last 180 days a call returns a new
 * credential, and the old one stays valid to its end. With `TemporaryDurationMinutes` every call issues a new client
 * certificate that is valid for that time.
 *
 * Permission: cs:DescribeClusterUserKubeconfig
 */
export const describeClusterUserKubeconfig = <ThrowOnError extends boolean = false>(
  options: Options<DescribeClusterUserKubeconfigData, ThrowOnError>,
): Result<DescribeClusterUserKubeconfigResponse, DescribeClusterUserKubeconfigErrorCode, ThrowOnError> =>
  options.client.request<DescribeClusterUserKubeconfigResponse, DescribeClusterUserKubeconfigErrorCode, ThrowOnError>({
    id: 'DescribeClusterUserKubeconfig',
    method: 'GET',
    path: '/k8s/{ClusterId}/user_config',
    headers: { 'x-acs-action': 'DescribeClusterUserKubeconfig', 'x-acs-version': '2015-12-15' },
    accept: 'application/json',
    security: [['ACS3']],
    secrets: ['/config'],
  }, options);
