// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

export interface paths {
  "/#DescribeClusterUserKubeconfig": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get the kubeconfig of an edge cluster
     * @description Returns the kubeconfig of an edge Kubernetes (ECK) cluster, for the internal or the public address of its API server.
     * It holds the client's identity and private key.
     */
    post: {
      parameters: {
        query: {
          /** @description The id of the cluster; it begins with `eck-`. */
          ClusterId: string;
          /**
           * @description Which address of the API server the kubeconfig names.
           *
           * - `true`: the internal one.
           * - `false`: the public one.
           */
          PrivateIpAddress?: boolean;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The kubeconfig. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["UserKubeconfig"];
            "text/xml;charset=utf-8": components["schemas"]["UserKubeconfig"];
          };
        };
        /** @description Refused or failed, at the gateway or in the service. */
        "4XX": {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["GatewayError"];
            "text/xml;charset=utf-8": components["schemas"]["GatewayError"];
          };
        };
        /** @description Refused or failed, at the gateway or in the service. */
        "5XX": {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["GatewayError"];
            "text/xml;charset=utf-8": components["schemas"]["GatewayError"];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /** @description A kubeconfig of an edge cluster. */
    UserKubeconfig: {
      /** @description The id of the request. Quote it when asking the vendor about a call. */
      RequestId: string;
      /**
       * Format: password
       * @description The kubeconfig, as YAML text. It holds a private key.
       */
      Config: string;
    };
    /** @description What the gateway or the service answers when it refuses a request or fails. */
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
      AccessDeniedDetail?: components["schemas"]["AccessDeniedDetail"];
    };
    /** @description Why access control denied the request. */
    AccessDeniedDetail: {
      /** @description The action that was denied, e.g. `ens:DescribeClusterUserKubeconfig`. */
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
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
