// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as validators from '@cloud-kubeconfig/ack-validators'
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
  ErrorClusterNotFound: {
    code: 'ErrorClusterNotFound',
    status: 404,
    message: 'cluster ({value}) not found in our records',
    retryable: false,
    failure: 'ServiceFailure',
    when: ['not-found'],
  },
  'ErrorClusterNotFound 2': {
    code: 'ErrorClusterNotFound',
    status: 404,
    message: 'cluster ({value}) not found in our records',
    retryable: false,
    failure: 'ServiceFailure',
    when: ['invalid-parameter'],
    parameter: 'ClusterId',
  },
  MissingClusterId: {
    code: 'MissingClusterId',
    status: 400,
    message: 'ClusterId is mandatory for this action.',
    retryable: false,
    failure: 'GatewayFailure',
  },
  StatusForbidden: {
    code: 'StatusForbidden',
    status: 403,
    message: 'RAM policy Forbidden for action cs:DescribeClusterUserKubeconfig',
    retryable: false,
    failure: 'ServiceFailure',
    when: ['no-permission'],
  },
  ErrorCheckAcl: {
    code: 'ErrorCheckAcl',
    status: 403,
    message: 'access to the cluster is denied',
    retryable: false,
    failure: 'ServiceFailure',
  },
  ErrorClusterState: {
    code: 'ErrorClusterState',
    status: 400,
    message: 'the state of the cluster does not allow this operation',
    retryable: false,
    failure: 'ServiceFailure',
    when: ['not-ready'],
  },
  InvalidParameter: {
    code: 'InvalidParameter',
    status: 400,
    message: 'the value of parameter {parameter} is not valid',
    retryable: false,
    failure: 'ServiceFailure',
    when: ['invalid-parameter', 'invalid-type'],
  },
  StatusBadRequest: {
    code: 'StatusBadRequest',
    status: 400,
    message: 'Bad Request',
    retryable: false,
    failure: 'ServiceFailure',
  },
  StatusNotFound: {
    code: 'StatusNotFound',
    status: 404,
    message: 'Not Found',
    retryable: false,
    failure: 'ServiceFailure',
  },
  StatusInternalServerError: {
    code: 'StatusInternalServerError',
    status: 500,
    message: 'Internal Server Error',
    retryable: true,
    failure: 'ServiceFailure',
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
  id: 'ack',
  servers: [
    { url: 'https://cs.{region}.aliyuncs.com', network: 'public' },
    { url: 'https://cs.aliyuncs.com', network: 'public' },
    { url: 'https://cs-anony-vpc.{region}.aliyuncs.com', network: 'internal' },
    { url: 'https://cs-vpc.{region}.aliyuncs.com', network: 'internal' },
  ],
  signature: { algorithm: 'ACS3-HMAC-SHA256' },
  requestIdHeader: 'x-acs-request-id',
  failures: {
    GatewayFailure: {
      headers: { 'x-acs-request-id': '687C5BAA-D103-4993-884B-C35E4314A1E1' },
      content: [
        {
          mediaType: 'application/json',
          examples: {
            unknownKey: {
              RequestId: '687C5BAA-D103-4993-884B-C35E4314A1E1',
              HostId: 'cs.aliyuncs.com',
              Code: 'InvalidAccessKeyId.NotFound',
              Message: 'Specified access key is not found.',
            },
          },
        },
        {
          mediaType: 'text/xml;charset=utf-8',
          xmlRoot: 'Error',
          examples: {
            unknownKey: {
              RequestId: '687C5BAA-D103-4993-884B-C35E4314A1E1',
              HostId: 'cs.aliyuncs.com',
              Code: 'InvalidAccessKeyId.NotFound',
              Message: 'Specified access key is not found.',
            },
          },
        },
      ],
      code: '/Code',
      message: '/Message',
      requestId: '/RequestId',
    },
    ServiceFailure: {
      headers: { 'x-acs-request-id': '687C5BAA-D103-4993-884B-C35E4314A1E1' },
      content: [
        {
          mediaType: 'application/json',
          examples: {
            clusterNotFound: {
              code: 'ErrorClusterNotFound',
              message: 'cluster (c0123456789abcdef0123456789abcdef) not found in our records',
              requestId: '687C5BAA-D103-4993-884B-C35E4314A1E1',
              status: 404,
            },
            forbidden: {
              code: 'StatusForbidden',
              message: 'STSToken policy Forbidden for action cs:DescribeClusterUserKubeconfig',
              requestId: '687C5BAA-D103-4993-884B-C35E4314A1E1',
              status: 403,
              accessDeniedDetail: {
                AuthAction: 'cs:DescribeClusterUserKubeconfig',
                AuthPrincipalDisplayName: 'example-role:example-session',
                AuthPrincipalOwnerId: '1234567890123456',
                AuthPrincipalType: 'AssumedRoleUser',
                NoPermissionType: 'ImplicitDeny',
                PolicyType: 'AccountLevelIdentityBasedPolicy',
              },
            },
          },
        },
        {
          mediaType: 'application/xml',
          xmlRoot: 'Error',
          examples: {
            clusterNotFound: {
              code: 'ErrorClusterNotFound',
              message: 'cluster (c0123456789abcdef0123456789abcdef) not found in our records',
              requestId: '687C5BAA-D103-4993-884B-C35E4314A1E1',
              status: 404,
            },
          },
        },
      ],
      code: '/code',
      message: '/message',
      requestId: '/requestId',
      status: '/status',
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
export type DescribeClusterUserKubeconfigPayload = paths['/k8s/{ClusterId}/user_config']['get']['responses'][200]['content']['application/json']

/**
 * Codes that the document has for DescribeClusterUserKubeconfig.
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

/**
 * The parts of a request to DescribeClusterUserKubeconfig.
 */
export type DescribeClusterUserKubeconfigRequest = {
  path: paths['/k8s/{ClusterId}/user_config']['get']['parameters']['path']
  query: paths['/k8s/{ClusterId}/user_config']['get']['parameters']['query']
  headers: paths['/k8s/{ClusterId}/user_config']['get']['parameters']['header']
  body: undefined
}

/**
 * Get the caller's kubeconfig of a cluster
 * Returns a kubeconfig that carries the identity of the caller, for the internal or the public address of the API
 * server. What the caller may do in the cluster is a matter of its RBAC rules, not of this call.
 *
 * Without `TemporaryDurationMinutes` the credential is long-lived: three years unless the account has set another
 * time, and every call returns the same one until it is rotated. In the last 180 days a call returns a new
 * credential, and the old one stays valid to its end. With `TemporaryDurationMinutes` every call issues a new client
 * certificate that is valid for that time.
 * Permission: cs:DescribeClusterUserKubeconfig
 */
export const describeClusterUserKubeconfig: OperationMock<DescribeClusterUserKubeconfigPayload, DescribeClusterUserKubeconfigErrorCode, DescribeClusterUserKubeconfigRequest> = /* @__PURE__ */ (() => defineOperationMock(api, {
  id: 'DescribeClusterUserKubeconfig',
  method: 'GET',
  path: '/k8s/{ClusterId}/user_config',
  action: {
    in: 'header',
    name: 'x-acs-action',
    value: 'DescribeClusterUserKubeconfig',
    version: { name: 'x-acs-version', value: '2015-12-15' },
  },
  parameters: [
    { name: 'ClusterId', in: 'path', required: true, types: ['string'] },
    { name: 'PrivateIpAddress', in: 'query', required: false, types: ['boolean'] },
    { name: 'TemporaryDurationMinutes', in: 'query', required: false, types: ['integer'] },
  ],
  successes: [
    {
      status: 200,
      headers: { 'x-acs-request-id': '687C5BAA-D103-4993-884B-C35E4314A1E1' },
      content: [
        {
          mediaType: 'application/json',
          examples: {
            public: {
              config: 'apiVersion: v1\nclusters:\n- cluster:\n    server: https://203.0.113.10:6443\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n  name: kubernetes\ncontexts:\n- context:\n    cluster: kubernetes\n    user: "kubernetes-admin"\n  name: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\ncurrent-context: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\nkind: Config\npreferences: {}\nusers:\n- name: "kubernetes-admin"\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K\n',
              expiration: '2027-03-10T09:56:17Z',
            },
            private: {
              config: 'apiVersion: v1\nclusters:\n- cluster:\n    server: https://10.0.0.10:6443\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n  name: kubernetes\ncontexts:\n- context:\n    cluster: kubernetes\n    user: "kubernetes-admin"\n  name: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\ncurrent-context: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\nkind: Config\npreferences: {}\nusers:\n- name: "kubernetes-admin"\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K\n',
              expiration: '2027-03-10T09:56:17Z',
            },
            temporary: {
              config: '\napiVersion: v1\nclusters:\n- cluster:\n    server: https://10.0.0.10:6443\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n  name: kubernetes\ncontexts:\n- context:\n    cluster: kubernetes\n    user: "kubernetes-admin"\n  name: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\ncurrent-context: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\nkind: Config\npreferences: {}\nusers:\n- name: "kubernetes-admin"\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K\n',
              expiration: '2021-03-25T10:01:20Z',
            },
          },
        },
        {
          mediaType: 'application/xml',
          xmlRoot: 'DescribeClusterUserKubeconfigResponse',
          examples: {
            public: {
              config: 'apiVersion: v1\nclusters:\n- cluster:\n    server: https://203.0.113.10:6443\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n  name: kubernetes\ncontexts:\n- context:\n    cluster: kubernetes\n    user: "kubernetes-admin"\n  name: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\ncurrent-context: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\nkind: Config\npreferences: {}\nusers:\n- name: "kubernetes-admin"\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K\n',
              expiration: '2027-03-10T09:56:17Z',
            },
            private: {
              config: 'apiVersion: v1\nclusters:\n- cluster:\n    server: https://10.0.0.10:6443\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n  name: kubernetes\ncontexts:\n- context:\n    cluster: kubernetes\n    user: "kubernetes-admin"\n  name: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\ncurrent-context: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\nkind: Config\npreferences: {}\nusers:\n- name: "kubernetes-admin"\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K\n',
              expiration: '2027-03-10T09:56:17Z',
            },
            temporary: {
              config: '\napiVersion: v1\nclusters:\n- cluster:\n    server: https://10.0.0.10:6443\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n  name: kubernetes\ncontexts:\n- context:\n    cluster: kubernetes\n    user: "kubernetes-admin"\n  name: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\ncurrent-context: kubernetes-admin-c5b5e80b0b64a4bf6939d2d8fbbc50000\nkind: Config\npreferences: {}\nusers:\n- name: "kubernetes-admin"\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K\n',
              expiration: '2021-03-25T10:01:20Z',
            },
          },
        },
      ],
    },
  ],
  errors: [
    errors.ErrorClusterNotFound,
    errors['ErrorClusterNotFound 2'],
    errors.MissingClusterId,
    errors.StatusForbidden,
    errors.ErrorCheckAcl,
    errors.ErrorClusterState,
    errors.InvalidParameter,
    errors.StatusBadRequest,
    errors.StatusNotFound,
    errors.StatusInternalServerError,
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
    path: validators.zDescribeClusterUserKubeconfigPath as never,
    query: validators.zDescribeClusterUserKubeconfigQuery as never,
    responses: {
      200: validators.zDescribeClusterUserKubeconfigResponse as never,
      '4XX': validators.zAnyError as never,
      '5XX': validators.zAnyError as never,
    },
  },
  security: [['ACS3']],
  secrets: ['/config'],
}))()

const operations: readonly OperationMockDescriptor[] = /* @__PURE__ */ (() => ([describeClusterUserKubeconfig.operation]))()

/** MSW handlers that answer the API's own hosts, and `baseUrl`, as the API does. */
export function ackHandlers(options: MockOptions = {}): HttpHandler[] {
  return createHandlers(api, operations, options)
}

/** The same without MSW: a function from a request to its answer. */
export function createAckMock(options: MockOptions = {}): ApiMock {
  return createMock(api, operations, options)
}
