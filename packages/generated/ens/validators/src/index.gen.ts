// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import {
  zDescribeClusterUserKubeconfigQuery,
  zDescribeClusterUserKubeconfigResponse,
  zGatewayError,
} from './validators.gen.ts'

export {
  zAccessDeniedDetail,
  zDescribeClusterUserKubeconfigQuery,
  zDescribeClusterUserKubeconfigResponse,
  zGatewayError,
  zUserKubeconfig,
} from './validators.gen.ts'

/** The schemas of each operation, by its id: of the parts of a request, and of the bodies of responses by status. */
export const validators: {
  readonly DescribeClusterUserKubeconfig: {
    readonly query: typeof zDescribeClusterUserKubeconfigQuery
    readonly responses: {
      readonly 200: typeof zDescribeClusterUserKubeconfigResponse
      readonly '4XX': typeof zGatewayError
      readonly '5XX': typeof zGatewayError
    }
  }
} = {
  DescribeClusterUserKubeconfig: {
    query: zDescribeClusterUserKubeconfigQuery,
    responses: {
      200: zDescribeClusterUserKubeconfigResponse,
      '4XX': zGatewayError,
      '5XX': zGatewayError,
    },
  },
}
