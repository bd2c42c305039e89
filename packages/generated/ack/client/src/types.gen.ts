// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

/**
 * A kubeconfig of the caller and when it ends.
 */
export type UserKubeconfig = {
  /**
   * The kubeconfig, as YAML text. Older answers begin with a line feed. It holds a private key.
   */
  config: string;
  /**
   * When the client certificate ends, RFC 3339 in UTC.
   */
  expiration: string;
};

/**
 * What the gateway answers when a request does not get through to the service.
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
};

/**
 * What the container service itself answers when it refuses a request or fails.
 */
export type ServiceError = {
  /**
   * What went wrong, for programs; see the error catalogue. New codes can come at any time.
   */
  code: string;
  /**
   * What went wrong, for people.
   */
  message: string;
  /**
   * The id of the request; the header `x-acs-request-id` has it too.
   */
  requestId: string;
  /**
   * The HTTP status once more.
   */
  status: number;
  accessDeniedDetail?: AccessDeniedDetail | undefined;
};

/**
 * Why access control denied the request.
 */
export type AccessDeniedDetail = {
  /**
   * The action that was denied, e.g. `cs:DescribeClusterUserKubeconfig`.
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

/**
 * Either of the two error shapes; the spelling of `Code` or `code` tells them apart.
 */
export type AnyError = GatewayError | ServiceError;

export type DescribeClusterUserKubeconfigData = {
  body?: never;
  path: {
    /**
     * The id of the cluster, `c` and 32 hexadecimal digits.
     */
    ClusterId: string;
  };
  query?: {
    /**
     * Which address of the API server the kubeconfig names.
     *
     * - `true`: the internal one, reachable from inside the cluster's VPC.
     * - `false`: the public one.
     */
    PrivateIpAddress?: boolean | undefined;
    /**
     * For how many minutes a temporary kubeconfig is valid, from 15 to 4320 (3 days). When it is absent, the service
     * chooses a much longer time. The end is in `expiration` either way.
     */
    TemporaryDurationMinutes?: number | undefined;
  } | undefined;
  url: '/k8s/{ClusterId}/user_config';
};

export type DescribeClusterUserKubeconfigErrors = {
  /**
   * Refused or failed, at the gateway or in the service.
   */
  '4XX': AnyError;
  /**
   * Refused or failed, at the gateway or in the service.
   */
  '5XX': AnyError;
};

export type DescribeClusterUserKubeconfigError = DescribeClusterUserKubeconfigErrors[keyof DescribeClusterUserKubeconfigErrors];

export type DescribeClusterUserKubeconfigResponses = {
  /**
   * The kubeconfig and when it ends.
   */
  200: UserKubeconfig;
};

export type DescribeClusterUserKubeconfigResponse = DescribeClusterUserKubeconfigResponses[keyof DescribeClusterUserKubeconfigResponses];
