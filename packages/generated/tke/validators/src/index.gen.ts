// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import {
  zDescribeClusterKubeconfigBody,
  zDescribeClusterKubeconfigHeaders,
  zDescribeClusterKubeconfigResponse,
} from './validators.gen.ts'

export {
  zClusterKubeconfig,
  zClusterKubeconfigEnvelope,
  zDescribeClusterKubeconfigBody,
  zDescribeClusterKubeconfigHeaders,
  zDescribeClusterKubeconfigRequest,
  zDescribeClusterKubeconfigResponse,
  zErrorDetail,
  zErrorEnvelope,
  zErrorResult,
} from './validators.gen.ts'

/** The schemas of each operation, by its id: of the parts of a request, and of the bodies of responses by status. */
export const validators: {
  readonly DescribeClusterKubeconfig: {
    readonly headers: typeof zDescribeClusterKubeconfigHeaders
    readonly body: typeof zDescribeClusterKubeconfigBody
    readonly responses: {
      readonly 200: typeof zDescribeClusterKubeconfigResponse
    }
  }
} = {
  DescribeClusterKubeconfig: {
    headers: zDescribeClusterKubeconfigHeaders,
    body: zDescribeClusterKubeconfigBody,
    responses: {
      200: zDescribeClusterKubeconfigResponse,
    },
  },
}
