// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as validators from '@cloud-kubeconfig/tke-validators'
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
  'ResourceNotFound.ClusterNotFound': {
    code: 'ResourceNotFound.ClusterNotFound',
    status: 200,
    message: 'the cluster is not found',
    retryable: false,
    failure: 'ApiFailure',
    when: ['not-found'],
  },
  'ResourceNotFound.ClusterNotFound 2': {
    code: 'ResourceNotFound.ClusterNotFound',
    status: 200,
    message: 'the cluster {value} is not found',
    retryable: false,
    failure: 'ApiFailure',
    when: ['invalid-parameter'],
    parameter: 'ClusterId',
  },
  'InvalidParameter.ClusterNotFound': {
    code: 'InvalidParameter.ClusterNotFound',
    status: 200,
    message: 'the cluster id does not exist',
    retryable: false,
    failure: 'ApiFailure',
  },
  'InvalidParameter.Param': {
    code: 'InvalidParameter.Param',
    status: 200,
    message: 'the parameter is wrong',
    retryable: false,
    failure: 'ApiFailure',
  },
  'ResourceNotFound.KubernetesResourceNotFound': {
    code: 'ResourceNotFound.KubernetesResourceNotFound',
    status: 200,
    message: 'the kubernetes resource is not found',
    retryable: false,
    failure: 'ApiFailure',
  },
  'ResourceUnavailable.ClusterInAbnormalStat': {
    code: 'ResourceUnavailable.ClusterInAbnormalStat',
    status: 200,
    message: 'the cluster is in an abnormal state',
    retryable: false,
    failure: 'ApiFailure',
    when: ['not-ready'],
  },
  'UnauthorizedOperation.CamNoAuth': {
    code: 'UnauthorizedOperation.CamNoAuth',
    status: 200,
    message: '[QCloudError] Code=11008, Message=you are not authorized to perform operation (tke:DescribeClusterKubeconfig), resource has no permission',
    retryable: false,
    failure: 'ApiFailure',
    when: ['no-permission'],
  },
  'UnauthorizedOperation.NoRBACPermissions': {
    code: 'UnauthorizedOperation.NoRBACPermissions',
    status: 200,
    message: 'no RBAC permission in the cluster',
    retryable: false,
    failure: 'ApiFailure',
  },
  'FailedOperation.ComponentClientHttp': {
    code: 'FailedOperation.ComponentClientHttp',
    status: 200,
    message: 'an internal http client failed',
    retryable: false,
    failure: 'ApiFailure',
  },
  'FailedOperation.KubeCommon': {
    code: 'FailedOperation.KubeCommon',
    status: 200,
    message: 'the kubernetes api returned an error',
    retryable: false,
    failure: 'ApiFailure',
  },
  'FailedOperation.KubernetesClientBuildError': {
    code: 'FailedOperation.KubernetesClientBuildError',
    status: 200,
    message: 'building the kubernetes client failed',
    retryable: false,
    failure: 'ApiFailure',
  },
  'FailedOperation.UnexpectedError': {
    code: 'FailedOperation.UnexpectedError',
    status: 200,
    message: 'an unexpected error has occurred',
    retryable: false,
    failure: 'ApiFailure',
  },
  'InternalError.CamNoAuth': {
    code: 'InternalError.CamNoAuth',
    status: 200,
    message: 'the service has no permission',
    retryable: false,
    failure: 'ApiFailure',
  },
  'InternalError.ComponentClientHttp': {
    code: 'InternalError.ComponentClientHttp',
    status: 200,
    message: 'an internal http client failed',
    retryable: false,
    failure: 'ApiFailure',
  },
  'InternalError.Db': {
    code: 'InternalError.Db',
    status: 200,
    message: 'the database returned an error',
    retryable: false,
    failure: 'ApiFailure',
  },
  'InternalError.KubeClientConnection': {
    code: 'InternalError.KubeClientConnection',
    status: 200,
    message: 'connecting to the cluster failed',
    retryable: false,
    failure: 'ApiFailure',
  },
  'InternalError.KubernetesClientBuildError': {
    code: 'InternalError.KubernetesClientBuildError',
    status: 200,
    message: 'building the kubernetes client failed',
    retryable: false,
    failure: 'ApiFailure',
  },
  'InternalError.KubernetesCreateOperationError': {
    code: 'InternalError.KubernetesCreateOperationError',
    status: 200,
    message: 'creating the kubernetes resource failed',
    retryable: false,
    failure: 'ApiFailure',
  },
  'InternalError.KubernetesDeleteOperationError': {
    code: 'InternalError.KubernetesDeleteOperationError',
    status: 200,
    message: 'deleting the kubernetes resource failed',
    retryable: false,
    failure: 'ApiFailure',
  },
  'InternalError.UnexpectedInternal': {
    code: 'InternalError.UnexpectedInternal',
    status: 200,
    message: 'an unexpected internal error has occurred',
    retryable: false,
    failure: 'ApiFailure',
  },
  'InternalError.WhitelistUnexpectedError': {
    code: 'InternalError.WhitelistUnexpectedError',
    status: 200,
    message: 'an unexpected error of the allowlist has occurred',
    retryable: false,
    failure: 'ApiFailure',
  },
  InvalidAction: {
    code: 'InvalidAction',
    status: 200,
    message: 'The request action=`{value}` is invalid or not found in service=`tke` and version=`2018-05-25`.',
    retryable: false,
    failure: 'ApiFailure',
    when: ['unknown-action'],
  },
  NoSuchVersion: {
    code: 'NoSuchVersion',
    status: 200,
    message: 'The API version does not exist.',
    retryable: false,
    failure: 'ApiFailure',
    when: ['unknown-version'],
  },
  NoSuchProduct: {
    code: 'NoSuchProduct',
    status: 200,
    message: 'The product does not exist.',
    retryable: false,
    failure: 'ApiFailure',
  },
  ActionOffline: {
    code: 'ActionOffline',
    status: 200,
    message: 'The action is offline.',
    retryable: false,
    failure: 'ApiFailure',
  },
  UnsupportedProtocol: {
    code: 'UnsupportedProtocol',
    status: 200,
    message: 'Only GET and POST are supported.',
    retryable: false,
    failure: 'ApiFailure',
    when: ['method-not-allowed'],
  },
  'AuthFailure.InvalidAuthorization': {
    code: 'AuthFailure.InvalidAuthorization',
    status: 200,
    message: 'The Authorization header does not meet the standard of the API.',
    retryable: false,
    failure: 'ApiFailure',
    when: ['missing-credentials', 'malformed-authorization', 'timestamp-malformed'],
  },
  'AuthFailure.SignatureExpire': {
    code: 'AuthFailure.SignatureExpire',
    status: 200,
    message: 'Signature expired. The timestamp and the server time must not differ by more than five minutes.',
    retryable: false,
    failure: 'ApiFailure',
    when: ['timestamp-expired'],
  },
  'AuthFailure.SecretIdNotFound': {
    code: 'AuthFailure.SecretIdNotFound',
    status: 200,
    message: 'The SecretId is not found, please ensure that your SecretId is correct.',
    messages: { 'zh-CN': 'SecretId不存在，请输入正确的密钥。' },
    retryable: false,
    failure: 'ApiFailure',
    when: ['unknown-key', 'disabled-key'],
  },
  'AuthFailure.InvalidSecretId': {
    code: 'AuthFailure.InvalidSecretId',
    status: 200,
    message: 'The SecretId is not a key of the cloud API.',
    retryable: false,
    failure: 'ApiFailure',
  },
  'AuthFailure.TokenFailure': {
    code: 'AuthFailure.TokenFailure',
    status: 200,
    message: 'Token verification failed, please check if your Token is correct.',
    retryable: false,
    failure: 'ApiFailure',
    when: ['token-missing', 'token-invalid', 'token-expired', 'token-mismatch'],
  },
  'AuthFailure.SignatureFailure': {
    code: 'AuthFailure.SignatureFailure',
    status: 200,
    message: 'The provided credentials could not be validated. Please check your signature is correct.',
    messages: { 'zh-CN': '请求签名验证失败，请检查您的签名计算是否正确。' },
    retryable: false,
    failure: 'ApiFailure',
    when: ['signature-mismatch'],
  },
  'AuthFailure.MFAFailure': {
    code: 'AuthFailure.MFAFailure',
    status: 200,
    message: 'MFA failed.',
    retryable: false,
    failure: 'ApiFailure',
  },
  'AuthFailure.UnauthorizedOperation': {
    code: 'AuthFailure.UnauthorizedOperation',
    status: 200,
    message: 'you are not authorized to perform operation (tke:DescribeClusterKubeconfig)',
    retryable: false,
    failure: 'ApiFailure',
  },
  UnauthorizedOperation: {
    code: 'UnauthorizedOperation',
    status: 200,
    message: 'you are not authorized to perform operation (tke:DescribeClusterKubeconfig)',
    retryable: false,
    failure: 'ApiFailure',
  },
  IpInBlacklist: {
    code: 'IpInBlacklist',
    status: 200,
    message: 'The IP address is in the blocklist.',
    retryable: false,
    failure: 'ApiFailure',
  },
  IpNotInWhitelist: {
    code: 'IpNotInWhitelist',
    status: 200,
    message: 'The IP address is not in the allowlist.',
    retryable: false,
    failure: 'ApiFailure',
  },
  RequestLimitExceeded: {
    code: 'RequestLimitExceeded',
    status: 200,
    message: 'Your current request times equals to `{requests}` in a second, which exceeds the frequency limit `{limit}` for a second. Please reduce the frequency of calls.',
    messages: { 'zh-CN': '您当前每秒请求 `{requests}` 次，超过了每秒频率上限 `{limit}`，请稍后重试。' },
    retryable: true,
    failure: 'ApiFailure',
    when: ['throttled'],
  },
  'RequestLimitExceeded.UinLimitExceeded': {
    code: 'RequestLimitExceeded.UinLimitExceeded',
    status: 200,
    message: 'The number of requests of the account exceeds the frequency limit.',
    retryable: true,
    failure: 'ApiFailure',
  },
  'RequestLimitExceeded.GlobalRegionUinLimitExceeded': {
    code: 'RequestLimitExceeded.GlobalRegionUinLimitExceeded',
    status: 200,
    message: 'The account exceeds the frequency limit of all regions.',
    retryable: true,
    failure: 'ApiFailure',
  },
  'RequestLimitExceeded.IPLimitExceeded': {
    code: 'RequestLimitExceeded.IPLimitExceeded',
    status: 200,
    message: 'The number of requests of the IP address exceeds the frequency limit.',
    retryable: true,
    failure: 'ApiFailure',
  },
  LimitExceeded: {
    code: 'LimitExceeded',
    status: 200,
    message: 'The quota limit is exceeded.',
    retryable: false,
    failure: 'ApiFailure',
  },
  RequestSizeLimitExceeded: {
    code: 'RequestSizeLimitExceeded',
    status: 200,
    message: 'The size of the request exceeds the limit.',
    retryable: false,
    failure: 'ApiFailure',
  },
  ResponseSizeLimitExceeded: {
    code: 'ResponseSizeLimitExceeded',
    status: 200,
    message: 'The size of the response exceeds the limit.',
    retryable: false,
    failure: 'ApiFailure',
  },
  MissingParameter: {
    code: 'MissingParameter',
    status: 200,
    message: 'The request is missing a required parameter `Region`.',
    retryable: false,
    failure: 'ApiFailure',
    when: ['missing-parameter'],
    parameter: 'X-TC-Region',
  },
  'MissingParameter 2': {
    code: 'MissingParameter',
    status: 200,
    message: 'The request is missing a required parameter `{parameter}`.',
    retryable: false,
    failure: 'ApiFailure',
    when: ['missing-parameter'],
  },
  InvalidParameter: {
    code: 'InvalidParameter',
    status: 200,
    message: 'The value type of parameter `{parameter}` is not valid.',
    retryable: false,
    failure: 'ApiFailure',
    when: ['invalid-type'],
  },
  InvalidParameterValue: {
    code: 'InvalidParameterValue',
    status: 200,
    message: 'The value of parameter `{parameter}` is wrong.',
    messages: { 'zh-CN': '参数 `{parameter}` 取值错误。' },
    retryable: false,
    failure: 'ApiFailure',
    when: ['invalid-parameter'],
  },
  UnknownParameter: {
    code: 'UnknownParameter',
    status: 200,
    message: 'The parameter `{parameter}` is not recognized.',
    retryable: false,
    failure: 'ApiFailure',
    when: ['unknown-parameter'],
  },
  InvalidRequest: {
    code: 'InvalidRequest',
    status: 200,
    message: 'The multipart body of the request is malformed.',
    retryable: false,
    failure: 'ApiFailure',
  },
  UnsupportedRegion: {
    code: 'UnsupportedRegion',
    status: 200,
    message: 'The action does not support the region.',
    retryable: false,
    failure: 'ApiFailure',
  },
  UnsupportedOperation: {
    code: 'UnsupportedOperation',
    status: 200,
    message: 'The operation is not supported.',
    retryable: false,
    failure: 'ApiFailure',
  },
  DryRunOperation: {
    code: 'DryRunOperation',
    status: 200,
    message: 'The request would have succeeded, but the DryRun parameter was used.',
    retryable: false,
    failure: 'ApiFailure',
  },
  FailedOperation: {
    code: 'FailedOperation',
    status: 200,
    message: 'The operation failed.',
    retryable: false,
    failure: 'ApiFailure',
  },
  ResourceInUse: {
    code: 'ResourceInUse',
    status: 200,
    message: 'The resource is in use.',
    retryable: true,
    failure: 'ApiFailure',
  },
  ResourceInsufficient: {
    code: 'ResourceInsufficient',
    status: 200,
    message: 'The resource is insufficient.',
    retryable: false,
    failure: 'ApiFailure',
  },
  ResourceNotFound: {
    code: 'ResourceNotFound',
    status: 200,
    message: 'The resource does not exist.',
    retryable: false,
    failure: 'ApiFailure',
  },
  ResourceUnavailable: {
    code: 'ResourceUnavailable',
    status: 200,
    message: 'The resource is unavailable.',
    retryable: true,
    failure: 'ApiFailure',
  },
  ServiceUnavailable: {
    code: 'ServiceUnavailable',
    status: 200,
    message: 'The service is unavailable now.',
    retryable: true,
    failure: 'ApiFailure',
    when: ['unavailable'],
  },
  InternalError: {
    code: 'InternalError',
    status: 200,
    message: 'An internal error has occurred.',
    retryable: false,
    failure: 'ApiFailure',
    when: ['internal'],
  },
} satisfies Readonly<Record<string, ErrorEntry>>

const api: ApiMockDescriptor = /* @__PURE__ */ (() => ({
  id: 'tke',
  servers: [
    { url: 'https://tke.tencentcloudapi.com', network: 'public', site: 'mainland' },
    { url: 'https://tke.intl.tencentcloudapi.com', network: 'public', site: 'international' },
    { url: 'https://tke.{region}.tencentcloudapi.com', network: 'public', site: 'mainland' },
    {
      url: 'https://tke.{region}.tencentcloudapi.com',
      network: 'public',
      site: 'mainland',
      regions: ['ap-shanghai-fsi', 'ap-shenzhen-fsi'],
    },
    { url: 'https://tke.internal.tencentcloudapi.com', network: 'internal' },
  ],
  signature: { algorithm: 'TC3-HMAC-SHA256', service: 'tke', regionHeader: 'X-TC-Region' },
  failures: {
    ApiFailure: {
      content: [
        {
          mediaType: 'application/json',
          examples: {
            signatureFailure: {
              Response: {
                Error: {
                  Code: 'AuthFailure.SignatureFailure',
                  Message: 'The provided credentials could not be validated. Please check your signature is correct.',
                },
                RequestId: '33483fde-efec-4d3c-8ff6-340d9dbc2d01',
              },
            },
            clusterNotFound: {
              Response: {
                Error: { Code: 'ResourceNotFound.ClusterNotFound', Message: 'the cluster is not found' },
                RequestId: '33483fde-efec-4d3c-8ff6-340d9dbc2d01',
              },
            },
          },
        },
      ],
      code: '/Response/Error/Code',
      message: '/Response/Error/Message',
      requestId: '/Response/RequestId',
      languageHeader: 'X-TC-Language',
    },
  },
  errors: [
    errors.InvalidAction,
    errors.NoSuchVersion,
    errors.UnsupportedProtocol,
    errors['AuthFailure.InvalidAuthorization'],
    errors['AuthFailure.SignatureExpire'],
    errors['AuthFailure.SecretIdNotFound'],
    errors['AuthFailure.TokenFailure'],
    errors['AuthFailure.SignatureFailure'],
    errors.ServiceUnavailable,
    errors.InternalError,
  ],
}))()

/**
 * What a success gives for DescribeClusterKubeconfig.
 */
export type DescribeClusterKubeconfigPayload = paths['/#DescribeClusterKubeconfig']['post']['responses'][200]['content']['application/json']['Response']

/**
 * Codes that the document has for DescribeClusterKubeconfig.
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

/**
 * The parts of a request to DescribeClusterKubeconfig.
 */
export type DescribeClusterKubeconfigRequest = {
  path: paths['/#DescribeClusterKubeconfig']['post']['parameters']['path']
  query: paths['/#DescribeClusterKubeconfig']['post']['parameters']['query']
  headers: paths['/#DescribeClusterKubeconfig']['post']['parameters']['header']
  body: NonNullable<paths['/#DescribeClusterKubeconfig']['post']['requestBody']>['content']['application/json']
}

/**
 * Get the caller's kubeconfig of a cluster
 * Returns a kubeconfig that belongs to the calling sub-account. The first call creates the account's client
 * certificate, which is valid for 20 years and has no rights in the cluster. The cluster's owner and the main account
 * have the role cluster-admin from the start; others get rights through AcquireClusterAdminRole or from an
 * administrator.
 *
 * When access over the wanted network is not switched on, the kubeconfig names a default domain that does not resolve
 * until the caller sees to it.
 * Permission: tke:DescribeClusterKubeconfig
 * Rate limit: 20 requests per second
 */
export const describeClusterKubeconfig: OperationMock<DescribeClusterKubeconfigPayload, DescribeClusterKubeconfigErrorCode, DescribeClusterKubeconfigRequest> = /* @__PURE__ */ (() => defineOperationMock(api, {
  id: 'DescribeClusterKubeconfig',
  method: 'POST',
  path: '/',
  sharedPath: true,
  action: {
    in: 'header',
    name: 'X-TC-Action',
    value: 'DescribeClusterKubeconfig',
    version: { name: 'X-TC-Version', value: '2018-05-25' },
  },
  parameters: [
    { name: 'X-TC-Region', in: 'header', required: true, types: ['string'] },
    { name: 'X-TC-Language', in: 'header', required: false, types: ['string'] },
  ],
  body: {
    required: true,
    mediaTypes: ['application/json'],
    properties: { ClusterId: { types: ['string'] }, IsExtranet: { types: ['boolean'] } },
  },
  successes: [
    {
      status: 200,
      content: [
        {
          mediaType: 'application/json',
          examples: {
            private: {
              Response: {
                Kubeconfig: 'apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    server: https://10.0.0.10\n  name: cls-65r1c5nu\ncontexts:\n- context:\n    cluster: cls-65r1c5nu\n    user: "100000000001"\n  name: cls-65r1c5nu-100000000001-context-default\ncurrent-context: cls-65r1c5nu-100000000001-context-default\nkind: Config\npreferences: {}\nusers:\n- name: "100000000001"\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K\n',
                RequestId: '33483fde-efec-4d3c-8ff6-340d9dbc2d01',
              },
            },
            public: {
              Response: {
                Kubeconfig: 'apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    server: https://203.0.113.10\n  name: cls-65r1c5nu\ncontexts:\n- context:\n    cluster: cls-65r1c5nu\n    user: "100000000001"\n  name: cls-65r1c5nu-100000000001-context-default\ncurrent-context: cls-65r1c5nu-100000000001-context-default\nkind: Config\npreferences: {}\nusers:\n- name: "100000000001"\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K\n',
                RequestId: '33483fde-efec-4d3c-8ff6-340d9dbc2d01',
              },
            },
            defaultDomain: {
              Response: {
                Kubeconfig: 'apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqWlhKMGFXWnBZMkYwWlNCaGRYUm9iM0pwZEhrPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    server: https://cls-65r1c5nu.ccs.tencent-cloud.com\n  name: cls-65r1c5nu\ncontexts:\n- context:\n    cluster: cls-65r1c5nu\n    user: "100000000001"\n  name: cls-65r1c5nu-100000000001-context-default\ncurrent-context: cls-65r1c5nu-100000000001-context-default\nkind: Config\npreferences: {}\nusers:\n- name: "100000000001"\n  user:\n    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClptRnJaU0JqYkdsbGJuUWdZMlZ5ZEdsbWFXTmhkR1U9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpabUZyWlNCd2NtbDJZWFJsSUd0bGVRPT0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K\n',
                RequestId: '33483fde-efec-4d3c-8ff6-340d9dbc2d01',
              },
            },
          },
        },
      ],
      payload: '/Response',
      requestId: '/Response/RequestId',
    },
  ],
  errors: [
    errors['ResourceNotFound.ClusterNotFound'],
    errors['ResourceNotFound.ClusterNotFound 2'],
    errors['InvalidParameter.ClusterNotFound'],
    errors['InvalidParameter.Param'],
    errors['ResourceNotFound.KubernetesResourceNotFound'],
    errors['ResourceUnavailable.ClusterInAbnormalStat'],
    errors['UnauthorizedOperation.CamNoAuth'],
    errors['UnauthorizedOperation.NoRBACPermissions'],
    errors['FailedOperation.ComponentClientHttp'],
    errors['FailedOperation.KubeCommon'],
    errors['FailedOperation.KubernetesClientBuildError'],
    errors['FailedOperation.UnexpectedError'],
    errors['InternalError.CamNoAuth'],
    errors['InternalError.ComponentClientHttp'],
    errors['InternalError.Db'],
    errors['InternalError.KubeClientConnection'],
    errors['InternalError.KubernetesClientBuildError'],
    errors['InternalError.KubernetesCreateOperationError'],
    errors['InternalError.KubernetesDeleteOperationError'],
    errors['InternalError.UnexpectedInternal'],
    errors['InternalError.WhitelistUnexpectedError'],
    errors.InvalidAction,
    errors.NoSuchVersion,
    errors.NoSuchProduct,
    errors.ActionOffline,
    errors.UnsupportedProtocol,
    errors['AuthFailure.InvalidAuthorization'],
    errors['AuthFailure.SignatureExpire'],
    errors['AuthFailure.SecretIdNotFound'],
    errors['AuthFailure.InvalidSecretId'],
    errors['AuthFailure.TokenFailure'],
    errors['AuthFailure.SignatureFailure'],
    errors['AuthFailure.MFAFailure'],
    errors['AuthFailure.UnauthorizedOperation'],
    errors.UnauthorizedOperation,
    errors.IpInBlacklist,
    errors.IpNotInWhitelist,
    errors.RequestLimitExceeded,
    errors['RequestLimitExceeded.UinLimitExceeded'],
    errors['RequestLimitExceeded.GlobalRegionUinLimitExceeded'],
    errors['RequestLimitExceeded.IPLimitExceeded'],
    errors.LimitExceeded,
    errors.RequestSizeLimitExceeded,
    errors.ResponseSizeLimitExceeded,
    errors.MissingParameter,
    errors['MissingParameter 2'],
    errors.InvalidParameter,
    errors.InvalidParameterValue,
    errors.UnknownParameter,
    errors.InvalidRequest,
    errors.UnsupportedRegion,
    errors.UnsupportedOperation,
    errors.DryRunOperation,
    errors.FailedOperation,
    errors.ResourceInUse,
    errors.ResourceInsufficient,
    errors.ResourceNotFound,
    errors.ResourceUnavailable,
    errors.ServiceUnavailable,
    errors.InternalError,
  ],
  validators: {
    headers: validators.zDescribeClusterKubeconfigHeaders as never,
    body: validators.zDescribeClusterKubeconfigBody as never,
    responses: { 200: validators.zDescribeClusterKubeconfigResponse as never },
  },
  security: [['TC3']],
  rateLimit: { requests: 20, per: 'second' },
  secrets: ['/Response/Kubeconfig'],
}))()

const operations: readonly OperationMockDescriptor[] = /* @__PURE__ */ (() => ([describeClusterKubeconfig.operation]))()

/** MSW handlers that answer the API's own hosts, and `baseUrl`, as the API does. */
export function tkeHandlers(options: MockOptions = {}): HttpHandler[] {
  return createHandlers(api, operations, options)
}

/** The same without MSW: a function from a request to its answer. */
export function createTkeMock(options: MockOptions = {}): ApiMock {
  return createMock(api, operations, options)
}
