// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

/**
 * Which kubeconfig is wanted. Names are case-sensitive; one that is not defined here is an error.
 */
export type DescribeClusterKubeconfigRequest = {
  /**
   * The id of the cluster, `cls-` and eight lower-case letters or digits.
   */
  ClusterId: string;
  /**
   * Which address of the API server the kubeconfig names.
   *
   * - `true`: the public one.
   * - `false`: the private one.
   */
  IsExtranet?: boolean | undefined;
};

/**
 * A success.
 */
export type ClusterKubeconfigEnvelope = {
  Response: ClusterKubeconfig;
};

/**
 * A kubeconfig of the calling sub-account.
 */
export type ClusterKubeconfig = {
  /**
   * The kubeconfig, as YAML text. It holds a private key.
   */
  Kubeconfig: string;
  /**
   * The id of the request, a lower-case UUID. Quote it when asking the vendor about a call.
   */
  RequestId: string;
};

/**
 * A failure.
 */
export type ErrorEnvelope = {
  Response: ErrorResult;
};

/**
 * What a failure has in place of a result.
 */
export type ErrorResult = {
  Error: ErrorDetail;
  /**
   * The id of the request, a lower-case UUID. Quote it when asking the vendor about a call.
   */
  RequestId: string;
};

/**
 * What went wrong.
 */
export type ErrorDetail = {
  /**
   * For programs; see the error catalogue. The part before the dot is the family. New codes can come at any time.
   */
  Code: string;
  /**
   * For people, in the language of `X-TC-Language`.
   */
  Message: string;
};

export type DescribeClusterKubeconfigData = {
  body: DescribeClusterKubeconfigRequest;
  headers?: {
    /**
     * The region of the cluster.
     */
    'X-TC-Region'?: string | undefined;
    /**
     * The language of error messages; English when it is absent. Some messages exist in English only.
     */
    'X-TC-Language'?: 'zh-CN' | 'en-US' | undefined;
  } | undefined;
  path?: never;
  query?: never;
  url: '/#DescribeClusterKubeconfig';
};

export type DescribeClusterKubeconfigResponses = {
  /**
   * The kubeconfig, or a failure.
   */
  200: ClusterKubeconfigEnvelope;
};

export type DescribeClusterKubeconfigResponse = DescribeClusterKubeconfigResponses[keyof DescribeClusterKubeconfigResponses];
