// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import {
  zAnyError,
  zDescribeClusterUserKubeconfigPath,
  zDescribeClusterUserKubeconfigQuery,
  zDescribeClusterUserKubeconfigResponse,
} from './validators.gen.ts'

export {
  zAccessDeniedDetail,
  zAnyError,
  zDescribeClusterUserKubeconfigPath,
  zDescribeClusterUserKubeconfigQuery,
  zDescribeClusterUserKubeconfigResponse,
  zGatewayError,
  zServiceError,
  zUserKubeconfig,
} from './validators.gen.ts'

/** The schemas of each operation, by its id: of the parts of a request, and of the bodies of responses by status. */
export const validators: {
  readonly DescribeClusterUserKubeconfig: {
    readonly path: typeof zDescribeClusterUserKubeconfigPath
    readonly query: typeof zDescribeClusterUserKubeconfigQuery
    readonly responses: {
      readonly 200: typeof zDescribeClusterUserKubeconfigResponse
      readonly '4XX': typeof zAnyError
      readonly '5XX': typeof zAnyError
    }
  }
} = {
  DescribeClusterUserKubeconfig: {
    path: zDescribeClusterUserKubeconfigPath,
    query: zDescribeClusterUserKubeconfigQuery,
    responses: {
      200: zDescribeClusterUserKubeconfigResponse,
      '4XX': zAnyError,
      '5XX': zAnyError,
    },
  },
}
