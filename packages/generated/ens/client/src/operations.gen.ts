// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import type { Options, Result } from '@cloud-kubeconfig/core';

import type { DescribeClusterUserKubeconfigData, DescribeClusterUserKubeconfigResponse } from './types.gen.ts';

/**
 * Codes that the API documents for DescribeClusterUserKubeconfig, and any that it may add.
 */
export type DescribeClusterUserKubeconfigErrorCode =
  | 'MissingClusterId'
  | 'InvalidPrivateIpAddress'
  | 'InvalidParameter.ClusterId'
  | 'InvalidParameter.PrivateIpAddress'
  | 'MissingParameter'
  | 'BadRequest'
  | 'ClusterNotFound'
  | 'NoPermission'
  | 'Forbidden.RAM'
  | 'AuthRAMAuthFailed'
  | 'AccessDenied'
  | 'CallInterface'
  | 'ens.interface.error'
  | 'InternalServerError'
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
 * Get the kubeconfig of an edge cluster
 *
 * Returns the kubeconfig of an edge Kubernetes (ECK) cluster, for the internal or the public address of its API server.
 * It holds the client's identity and private key.
 *
 * Permission: ens:DescribeClusterUserKubeconfig
 *
 * Rate limit: 100 requests per second
 */
export const describeClusterUserKubeconfig = <ThrowOnError extends boolean = false>(
  options: Options<DescribeClusterUserKubeconfigData, ThrowOnError>,
): Result<DescribeClusterUserKubeconfigResponse, DescribeClusterUserKubeconfigErrorCode, ThrowOnError> =>
  options.client.request<DescribeClusterUserKubeconfigResponse, DescribeClusterUserKubeconfigErrorCode, ThrowOnError>({
    id: 'DescribeClusterUserKubeconfig',
    method: 'POST',
    path: '/',
    headers: { 'x-acs-action': 'DescribeClusterUserKubeconfig', 'x-acs-version': '2017-11-10' },
    accept: 'application/json',
    security: [['ACS3']],
    rateLimit: { requests: 100, seconds: 1 },
    idempotent: true,
    secrets: ['/Config'],
  }, options);
