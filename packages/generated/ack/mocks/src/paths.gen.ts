// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

export interface paths {
  "/k8s/{ClusterId}/user_config": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the caller's kubeconfig of a cluster
     * @description Returns a kubeconfig that carries the identity of the caller, for the internal or the public address of the API
     * server. What the caller may do in the cluster is a matter of its RBAC rules, not of this call.
     *
     * Without `TemporaryDurationMinutes` the credential is long-lived: three years unless the account has set another
     * time, and every call returns the same one until it is rotated. In the last 180 days a call returns a new
     * credential, and the old one stays valid to its end. With `TemporaryDurationMinutes` every call issues a new client
     * certificate that is valid for that time.
     */
    get: {
      parameters: {
        query?: {
          /**
           * @description Which address of the API server the kubeconfig names.
           *
           * - `true`: the internal one, reachable from inside the cluster's VPC.
           * - `false`: the public one.
           */
          PrivateIpAddress?: boolean;
          /**
           * @description For how many minutes a temporary kubeconfig is valid, from 15 to 4320 (3 days). When it is absent, the service
           * chooses a much longer time. The end is in `expiration` either way.
           */
          TemporaryDurationMinutes?: number;
        };
        header?: never;
        path: {
          /** @description The id of the cluster, `c` and 32 hexadecimal digits. */
          ClusterId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The kubeconfig and when it ends. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["UserKubeconfig"];
            "application/xml": components["schemas"]["UserKubeconfig"];
          };
        };
        /** @description Refused or failed, at the gateway or in the service. */
        "4XX": {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["AnyError"];
            "text/xml;charset=utf-8": components["schemas"]["GatewayError"];
            "application/xml": components["schemas"]["ServiceError"];
          };
        };
        /** @description Refused or failed, at the gateway or in the service. */
        "5XX": {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["AnyError"];
            "text/xml;charset=utf-8": components["schemas"]["GatewayError"];
            "application/xml": components["schemas"]["ServiceError"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /** @description A kubeconfig of the caller and when it ends. */
    UserKubeconfig: {
      /**
       * Format: password
       * @description The kubeconfig, as YAML text. Older answers begin with a line feed. It holds a private key.
       */
      config: string;
      /**
       * Format: date-time
       * @description When the client certificate ends, RFC 3339 in UTC.
       */
      expiration: string;
    };
    /** @description What the gateway answers when a request does not get through to the service. */
    GatewayError: {
      /** @description The id of the request; the header `x-acs-request-id` has it too. */
      RequestId: string;
      /** @description The host that was called. */
      HostId?: string;
      /** @description What went wrong, for programs; see the error catalogue. New codes can come at any time. */
      Code: string;
      /** @description What went wrong, for people. */
      Message: string;
      /**
       * Format: uri
       * @description A link to the vendor's page about this error; newer gateways send it.
       */
      Recommend?: string;
    };
    /** @description What the container service itself answers when it refuses a request or fails. */
    ServiceError: {
      /** @description What went wrong, for programs; see the error catalogue. New codes can come at any time. */
      code: string;
      /** @description What went wrong, for people. */
      message: string;
      /** @description The id of the request; the header `x-acs-request-id` has it too. */
      requestId: string;
      /** @description The HTTP status once more. */
      status: number;
      accessDeniedDetail?: components["schemas"]["AccessDeniedDetail"];
    };
    /** @description Why access control denied the request. */
    AccessDeniedDetail: {
      /** @description The action that was denied, e.g. `cs:DescribeClusterUserKubeconfig`. */
      AuthAction?: string;
      /** @description The user or role that was denied. */
      AuthPrincipalDisplayName?: string;
      /** @description The account that the user or role belongs to. */
      AuthPrincipalOwnerId?: string;
      /** @description What kind of caller it is, e.g. `SubUser` or `AssumedRoleUser`. */
      AuthPrincipalType?: string;
      /** @description `ImplicitDeny` where no policy allows it, `ExplicitDeny` where one forbids it. */
      NoPermissionType?: string;
      /** @description What kind of policy decided. */
      PolicyType?: string;
    };
    /** @description Either of the two error shapes; the spelling of `Code` or `code` tells them apart. */
    AnyError: components["schemas"]["GatewayError"] | components["schemas"]["ServiceError"];
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
