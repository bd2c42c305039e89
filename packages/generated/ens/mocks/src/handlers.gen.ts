// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as validators from '@cloud-kubeconfig/ens-validators'
import {
  type ApiMock,
  type ApiMockDescriptor,
  type ErrorEntry,
  type MockOptions,
  type OperationMock,
  type OperationMockDescriptor,
  createHandlers,
  createMock,
  defineOperationMock,
} from '@cloud-kubeconfig/mock-kit'
import type { HttpHandler } from 'msw'
import type { paths } from './paths.gen.ts'

const errors = {
  MissingClusterId: {
    code: 'MissingClusterId',
    status: 400,
    message: 'ClusterId is mandatory for this action.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['missing-parameter'],
    parameter: 'ClusterId',
  },
  InvalidPrivateIpAddress: {
    code: 'InvalidPrivateIpAddress',
    status: 400,
    message: 'Specified parameter PrivateIpAddress is not valid.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['invalid-parameter', 'invalid-type'],
    parameter: 'PrivateIpAddress',
  },
  'InvalidParameter.ClusterId': {
    code: 'InvalidParameter.ClusterId',
    status: 400,
    message: 'The specified field ClusterId invalid. Please check it again.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['invalid-parameter'],
    parameter: 'ClusterId',
  },
  'InvalidParameter.PrivateIpAddress': {
    code: 'InvalidParameter.PrivateIpAddress',
    status: 400,
    message: 'The specified field PrivateIpAddress invalid. Please check it again.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  MissingParameter: {
    code: 'MissingParameter',
    status: 400,
    message: 'The input parameter {parameter} that is mandatory for processing this request is not supplied.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['missing-parameter'],
  },
  BadRequest: {
    code: 'BadRequest',
    status: 400,
    message: 'Request param error.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['invalid-parameter', 'invalid-type'],
  },
  ClusterNotFound: {
    code: 'ClusterNotFound',
    status: 400,
    message: 'The specified cluster does not exist.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['not-found'],
  },
  NoPermission: {
    code: 'NoPermission',
    status: 400,
    message: 'Permission denied.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['no-permission'],
  },
  'Forbidden.RAM': {
    code: 'Forbidden.RAM',
    status: 403,
    message: 'User not authorized to operate on the specified resource, or this API doesn\'t support RAM.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  AuthRAMAuthFailed: {
    code: 'AuthRAMAuthFailed',
    status: 400,
    message: 'RAM sub-account authentication failed.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  AccessDenied: {
    code: 'AccessDenied',
    status: 403,
    message: 'Auth is not valid.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  CallInterface: {
    code: 'CallInterface',
    status: 400,
    message: 'Call Interface Happen Error.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['not-ready'],
  },
  'ens.interface.error': {
    code: 'ens.interface.error',
    status: 500,
    message: 'Call Interface Happen Error.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  InternalServerError: {
    code: 'InternalServerError',
    status: 500,
    message: 'Internal server error.',
    retryable: true,
    failure: 'GatewayFailure',
  },
  'InvalidAction.NotFound': {
    code: 'InvalidAction.NotFound',
    status: 404,
    message: 'Specified api is not found, please check your url and method.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['unknown-action'],
  },
  'InvalidApi.NotFound': {
    code: 'InvalidApi.NotFound',
    status: 404,
    message: 'Specified api is not found, please check your url and method.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  InvalidVersion: {
    code: 'InvalidVersion',
    status: 400,
    message: 'Specified parameter Version is not valid.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['unknown-version'],
  },
  'InvalidProduct.NotFound': {
    code: 'InvalidProduct.NotFound',
    status: 404,
    message: 'Cannot find product according to your specified domain.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  UnsupportedHTTPMethod: {
    code: 'UnsupportedHTTPMethod',
    status: 400,
    message: 'This http method is not supported.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['method-not-allowed'],
  },
  'InvalidProtocol.NeedSsl': {
    code: 'InvalidProtocol.NeedSsl',
    status: 400,
    message: 'Your request is denied as lack of ssl protect.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  'InvalidParameter.Format': {
    code: 'InvalidParameter.Format',
    status: 400,
    message: 'Specified parameter format is not valid.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  'InvalidTimeStamp.Format': {
    code: 'InvalidTimeStamp.Format',
    status: 400,
    message: 'Specified time stamp or date value is not well formatted.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['timestamp-malformed'],
  },
  'InvalidTimeStamp.Expired': {
    code: 'InvalidTimeStamp.Expired',
    status: 400,
    message: 'Specified time stamp or date value is expired.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['timestamp-expired'],
  },
  MissingAccessKeyId: {
    code: 'MissingAccessKeyId',
    status: 400,
    message: 'AccessKeyId is mandatory for this action.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['missing-credentials'],
  },
  MissingSignature: {
    code: 'MissingSignature',
    status: 400,
    message: 'Signature is mandatory for this action.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  MissingSignatureNonce: {
    code: 'MissingSignatureNonce',
    status: 400,
    message: 'SignatureNonce is mandatory for this action.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  MissingTimestamp: {
    code: 'MissingTimestamp',
    status: 400,
    message: 'Timestamp is mandatory for this action.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  IncompleteSignature: {
    code: 'IncompleteSignature',
    status: 400,
    message: 'The request signature does not conform to Aliyun standards.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['malformed-authorization'],
  },
  'InvalidAccessKeyId.NotFound': {
    code: 'InvalidAccessKeyId.NotFound',
    status: 404,
    message: 'Specified access key is not found.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['unknown-key'],
  },
  'InvalidAccessKeyId.Inactive': {
    code: 'InvalidAccessKeyId.Inactive',
    status: 400,
    message: 'Specified access key is disabled.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['disabled-key'],
  },
  MissingSecurityToken: {
    code: 'MissingSecurityToken',
    status: 400,
    message: 'SecurityToken is mandatory for this action.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['token-missing'],
  },
  'InvalidSecurityToken.Malformed': {
    code: 'InvalidSecurityToken.Malformed',
    status: 400,
    message: 'Specified SecurityToken is malformed.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['token-invalid'],
  },
  'InvalidSecurityToken.Expired': {
    code: 'InvalidSecurityToken.Expired',
    status: 400,
    message: 'Specified SecurityToken is expired.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['token-expired'],
  },
  'InvalidSecurityToken.MismatchWithAccessKey': {
    code: 'InvalidSecurityToken.MismatchWithAccessKey',
    status: 400,
    message: 'Specified SecurityToken mismatch with the AccessKey.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['token-mismatch'],
  },
  SignatureDoesNotMatch: {
    code: 'SignatureDoesNotMatch',
    status: 400,
    message: 'Specified signature does not match our calculation. server StringToSign is [{stringToSign}], server CanonicalRequest is [{canonicalRequest}]',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['signature-mismatch'],
  },
  SignatureNonceUsed: {
    code: 'SignatureNonceUsed',
    status: 400,
    message: 'Specified signature nonce was used already.',
    retryable: false,
    failure: 'GatewayFailure',
    when: ['nonce-reused'],
  },
  'Throttling.User': {
    code: 'Throttling.User',
    status: 400,
    message: 'Request was denied due to user flow control.',
    retryable: true,
    failure: 'GatewayFailure',
    when: ['throttled'],
  },
  'Throttling.Api': {
    code: 'Throttling.Api',
    status: 400,
    message: 'Request was denied due to api flow control.',
    retryable: true,
    failure: 'GatewayFailure',
  },
  Throttling: {
    code: 'Throttling',
    status: 400,
    message: 'Request was denied due to request throttling.',
    retryable: true,
    failure: 'GatewayFailure',
  },
  ServiceUnavailable: {
    code: 'ServiceUnavailable',
    status: 503,
    message: 'The request has failed due to a temporary failure of the server.',
    retryable: true,
    failure: 'GatewayFailure',
    when: ['unavailable'],
  },
  InternalError: {
    code: 'InternalError',
    status: 500,
    message: 'The request processing has failed due to some unknown error.',
    retryable: true,
    failure: 'GatewayFailure',
    when: ['internal'],
  },
} satisfies Readonly<Record<string, ErrorEntry>>

const api: ApiMockDescriptor = /* @__PURE__ */ (() => ({
  id: 'ens',
  servers: [
    { url: 'https://ens.aliyuncs.com', network: 'public', site: 'mainland' },
    {
      url: 'https://ens.ap-southeast-1.aliyuncs.com',
      network: 'public',
      site: 'international',
      regions: ['ap-southeast-1'],
    },
    { url: 'https://ens.vpc-proxy.aliyuncs.com', network: 'internal', site: 'mainland', regions: ['cn-shanghai'] },
    {
      url: 'https://ens-vpc.cn-zhangjiakou.aliyuncs.com',
      network: 'internal',
      site: 'mainland',
      regions: ['cn-zhangjiakou'],
    },
    {
      url: 'https://ens-vpc.ap-southeast-1.aliyuncs.com',
      network: 'internal',
      site: 'international',
      regions: ['ap-southeast-1'],
    },
  ],
  signature: { algorithm: 'ACS3-HMAC-SHA256' },
  requestIdHeader: 'x-acs-request-id',
  failures: {
    GatewayFailure: {
      headers: { 'x-acs-request-id': 'C0003E8B-B930-4F59-ADC0-0E209A9012A8' },
      content: [
        {
          mediaType: 'application/json',
          examples: {
            missingClusterId: {
              RequestId: 'C0003E8B-B930-4F59-ADC0-0E209A9012A8',
              HostId: 'ens.aliyuncs.com',
              Code: 'MissingClusterId',
              Message: 'ClusterId is mandatory for this action.',
            },
            forbidden: {
              RequestId: 'C0003E8B-B930-4F59-ADC0-0E209A9012A8',
              HostId: 'ens.aliyuncs.com',
              Code: 'Forbidden.RAM',
              Message: 'User not authorized to operate on the specified resource, or this API doesn\'t support RAM.',
              AccessDeniedDetail: {
                AuthAction: 'ens:DescribeClusterUserKubeconfig',
                AuthPrincipalDisplayName: '200000000000000001',
                AuthPrincipalOwnerId: '1234567890123456',
                AuthPrincipalType: 'SubUser',
                NoPermissionType: 'ImplicitDeny',
                PolicyType: 'AccountLevelIdentityBasedPolicy',
              },
            },
          },
        },
        {
          mediaType: 'text/xml;charset=utf-8',
          xmlRoot: 'Error',
          examples: {
            missingClusterId: {
              RequestId: 'C0003E8B-B930-4F59-ADC0-0E209A9012A8',
              HostId: 'ens.aliyuncs.com',
              Code: 'MissingClusterId',
              Message: 'ClusterId is mandatory for this action.',
            },
          },
        },
      ],
      code: '/Code',
      message: '/Message',
      requestId: '/RequestId',
    },
  },
  errors: [
    errors['InvalidAction.NotFound'],
    errors.InvalidVersion,
    errors.UnsupportedHTTPMethod,
    errors['InvalidTimeStamp.Format'],
    errors['InvalidTimeStamp.Expired'],
    errors.MissingAccessKeyId,
    errors.IncompleteSignature,
    errors['InvalidAccessKeyId.NotFound'],
    errors['InvalidAccessKeyId.Inactive'],
    errors.MissingSecurityToken,
    errors['InvalidSecurityToken.Malformed'],
    errors['InvalidSecurityToken.Expired'],
    errors['InvalidSecurityToken.MismatchWithAccessKey'],
    errors.SignatureDoesNotMatch,
    errors.SignatureNonceUsed,
    errors.ServiceUnavailable,
    errors.InternalError,
  ],
}))()

/**
 * What a success gives for DescribeClusterUserKubeconfig.
 */
export type DescribeClusterUserKubeconfigPayload = paths['/#DescribeClusterUserKubeconfig']['post']['responses'][200]['content']['application/json']

/**
 * Codes that the document has for DescribeClusterUserKubeconfig.
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

/**
 * The parts of a request to DescribeClusterUserKubeconfig.
 */
export type DescribeClusterUserKubeconfigRequest = {
  path: paths['/#DescribeClusterUserKubeconfig']['post']['parameters']['path']
  query: paths['/#DescribeClusterUserKubeconfig']['post']['parameters']['query']
  headers: paths['/#DescribeClusterUserKubeconfig']['post']['parameters']['header']
  body: undefined
}

/**
 * Get the kubeconfig of an edge cluster
 * Returns the kubeconfig of an edge Kubernetes (ECK) cluster, for the internal or the public address of its API server.
 * It holds the client's identity and private key.
 * Permission: ens:DescribeClusterUserKubeconfig
 * Rate limit: 100 requests per second
 */
export const describeClusterUserKubeconfig: OperationMock<DescribeClusterUserKubeconfigPayload, DescribeClusterUserKubeconfigErrorCode, DescribeClusterUserKubeconfigRequest> = /* @__PURE__ */ (() => defineOperationMock(api, {
  id: 'DescribeClusterUserKubeconfig',
  method: 'POST',
  path: '/',
  sharedPath: true,
  action: {
    in: 'header',
    name: 'x-acs-action',
    value: 'DescribeClusterUserKubeconfig',
    version: { name: 'x-acs-version', value: '2017-11-10' },
  },
  parameters: [
    { name: 'ClusterId', in: 'query', required: true, types: ['string'] },
    { name: 'PrivateIpAddress', in: 'query', required: false, types: ['boolean'] },
  ],
  formParameters: true,
  successes: [
    {
      status: 200,
      headers: { 'x-acs-request-id': 'C0003E8B-B930-4F59-ADC0-0E209A9012A8' },
      content: [
        {
          mediaType: 'application/json',
          examples: {
            public: {
              RequestId: 'C0003E8B-B930-4F59-ADC0-0E209A9012A8',
              Config: 'apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    server: https://203.0.113.10:6443\n  name: kubernetes\ncontexts:\n- context:\n    cluster: kubernetes\n    user: user\n  name: eck-0123456789abcdef\ncurrent-context: eck-0123456789abcdef\nkind: Config\npreferences: {}\nusers:\n- name: user\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K',
            },
            private: {
              RequestId: 'C0003E8B-B930-4F59-ADC0-0E209A9012A8',
              Config: 'apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    server: https://10.0.0.10:6443\n  name: kubernetes\ncontexts:\n- context:\n    cluster: kubernetes\n    user: user\n  name: eck-0123456789abcdef\ncurrent-context: eck-0123456789abcdef\nkind: Config\npreferences: {}\nusers:\n- name: user\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K',
            },
          },
        },
        {
          mediaType: 'text/xml;charset=utf-8',
          xmlRoot: 'DescribeClusterUserKubeconfigResponse',
          examples: {
            public: {
              RequestId: 'C0003E8B-B930-4F59-ADC0-0E209A9012A8',
              Config: 'apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    server: https://203.0.113.10:6443\n  name: kubernetes\ncontexts:\n- context:\n    cluster: kubernetes\n    user: user\n  name: eck-0123456789abcdef\ncurrent-context: eck-0123456789abcdef\nkind: Config\npreferences: {}\nusers:\n- name: user\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K',
            },
            private: {
              RequestId: 'C0003E8B-B930-4F59-ADC0-0E209A9012A8',
              Config: 'apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    server: https://10.0.0.10:6443\n  name: kubernetes\ncontexts:\n- context:\n    cluster: kubernetes\n    user: user\n  name: eck-0123456789abcdef\ncurrent-context: eck-0123456789abcdef\nkind: Config\npreferences: {}\nusers:\n- name: user\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K',
            },
          },
        },
      ],
      requestId: '/RequestId',
    },
  ],
  errors: [
    errors.MissingClusterId,
    errors.InvalidPrivateIpAddress,
    errors['InvalidParameter.ClusterId'],
    errors['InvalidParameter.PrivateIpAddress'],
    errors.MissingParameter,
    errors.BadRequest,
    errors.ClusterNotFound,
    errors.NoPermission,
    errors['Forbidden.RAM'],
    errors.AuthRAMAuthFailed,
    errors.AccessDenied,
    errors.CallInterface,
    errors['ens.interface.error'],
    errors.InternalServerError,
    errors['InvalidAction.NotFound'],
    errors['InvalidApi.NotFound'],
    errors.InvalidVersion,
    errors['InvalidProduct.NotFound'],
    errors.UnsupportedHTTPMethod,
    errors['InvalidProtocol.NeedSsl'],
    errors['InvalidParameter.Format'],
    errors['InvalidTimeStamp.Format'],
    errors['InvalidTimeStamp.Expired'],
    errors.MissingAccessKeyId,
    errors.MissingSignature,
    errors.MissingSignatureNonce,
    errors.MissingTimestamp,
    errors.IncompleteSignature,
    errors['InvalidAccessKeyId.NotFound'],
    errors['InvalidAccessKeyId.Inactive'],
    errors.MissingSecurityToken,
    errors['InvalidSecurityToken.Malformed'],
    errors['InvalidSecurityToken.Expired'],
    errors['InvalidSecurityToken.MismatchWithAccessKey'],
    errors.SignatureDoesNotMatch,
    errors.SignatureNonceUsed,
    errors['Throttling.User'],
    errors['Throttling.Api'],
    errors.Throttling,
    errors.ServiceUnavailable,
    errors.InternalError,
  ],
  validators: {
    query: validators.zDescribeClusterUserKubeconfigQuery as never,
    responses: {
      200: validators.zDescribeClusterUserKubeconfigResponse as never,
      '4XX': validators.zGatewayError as never,
      '5XX': validators.zGatewayError as never,
    },
  },
  security: [['ACS3']],
  rateLimit: { requests: 100, per: 'second' },
  secrets: ['/Config'],
}))()

const operations: readonly OperationMockDescriptor[] = /* @__PURE__ */ (() => ([describeClusterUserKubeconfig.operation]))()

/** MSW handlers that answer the API's own hosts, and `baseUrl`, as the API does. */
export function ensHandlers(options: MockOptions = {}): HttpHandler[] {
  return createHandlers(api, operations, options)
}

/** The same without MSW: a function from a request to its answer. */
export function createEnsMock(options: MockOptions = {}): ApiMock {
  return createMock(api, operations, options)
}
