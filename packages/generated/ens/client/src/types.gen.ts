// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

/**
 * A kubeconfig of an edge cluster.
 */
export type UserKubeconfig = {
  /**
   * The id of the request. Quote it when asking the vendor about a call.
   */
  RequestId: string;
  /**
   * The kubeconfig, as YAML text. It holds a private key.
   */
  Config: string;
};

/**
 * What the gateway or the service answers when it refuses a request or fails.
 */
export type GatewayError = {
  /**
   * The id of the request; the header `x-acs-request-id` has it too.
   */
  RequestId: string;
  /**
   * The host that was called.
   */
  HostId?: string | undefined;
  /**
   * What went wrong, for programs; see the error catalogue. New codes can come at any time.
   */
  Code: string;
  /**
   * What went wrong, for people.
   */
  Message: string;
  /**
   * A link to the vendor's page about this error; newer gateways send it.
   */
  Recommend?: string | undefined;
  AccessDeniedDetail?: AccessDeniedDetail | undefined;
};

/**
 * Why access control denied the request.
 */
export type AccessDeniedDetail = {
  /**
   * The action that was denied, e.g. `ens:DescribeClusterUserKubeconfig`.
   */
  AuthAction?: string | undefined;
  /**
   * The user or role that was denied.
   */
  AuthPrincipalDisplayName?: string | undefined;
  /**
   * The account that the user or role belongs to.
   */
  AuthPrincipalOwnerId?: string | undefined;
  /**
   * What kind of caller it is, e.g. `SubUser` or `AssumedRoleUser`.
   */
  AuthPrincipalType?: string | undefined;
  /**
   * `ImplicitDeny` where no policy allows it, `ExplicitDeny` where one forbids it.
   */
  NoPermissionType?: string | undefined;
  /**
   * What kind of policy decided.
   */
  PolicyType?: string | undefined;
};

export type DescribeClusterUserKubeconfigData = {
  body?: never;
  path?: never;
  query: {
    /**
     * The id of the cluster; it begins with `eck-`.
     */
    ClusterId: string;
    /**
     * Which address of the API server the kubeconfig names.
     *
     * - `true`: the internal one.
     * - `false`: the public one.
     */
    PrivateIpAddress?: boolean | undefined;
  };
  url: '/#DescribeClusterUserKubeconfig';
};

export type DescribeClusterUserKubeconfigErrors = {
  /**
   * Refused or failed, at the gateway or in the service.
   */
  '4XX': GatewayError;
  /**
   * Refused or failed, at the gateway or in the service.
   */
  '5XX': GatewayError;
};

export type DescribeClusterUserKubeconfigError = DescribeClusterUserKubeconfigErrors[keyof DescribeClusterUserKubeconfigErrors];

export type DescribeClusterUserKubeconfigResponses = {
  /**
   * The kubeconfig.
   */
  200: UserKubeconfig;
};

export type DescribeClusterUserKubeconfigResponse = DescribeClusterUserKubeconfigResponses[keyof DescribeClusterUserKubeconfigResponses];
