// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

export interface paths {
  "/#DescribeClusterKubeconfig": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get the caller's kubeconfig of a cluster
     * @description Returns a kubeconfig that belongs to the calling sub-account. The first call creates the account's client
     * certificate, which is valid for 20 years and has no rights in the cluster. The cluster's owner and the main account
     * have the role cluster-admin from the start; others get rights through AcquireClusterAdminRole or from an
     * administrator.
     *
     * When access over the wanted network is not switched on, the kubeconfig names a default domain that does not resolve
     * until the caller sees to it.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description The region of the cluster. */
          "X-TC-Region"?: string;
          /** @description The language of error messages; English when it is absent. Some messages exist in English only. */
          "X-TC-Language"?: "zh-CN" | "en-US";
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": components["schemas"]["DescribeClusterKubeconfigRequest"];
        };
      };
      responses: {
        /** @description The kubeconfig, or a failure. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["ClusterKubeconfigEnvelope"];
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
    /** @description Which kubeconfig is wanted. Names are case-sensitive; one that is not defined here is an error. */
    DescribeClusterKubeconfigRequest: {
      /** @description The id of the cluster, `cls-` and eight lower-case letters or digits. */
      ClusterId: string;
      /**
       * @description Which address of the API server the kubeconfig names.
       *
       * - `true`: the public one.
       * - `false`: the private one.
       */
      IsExtranet?: boolean;
    };
    /** @description A success. */
    ClusterKubeconfigEnvelope: {
      Response: components["schemas"]["ClusterKubeconfig"];
    };
    /** @description A kubeconfig of the calling sub-account. */
    ClusterKubeconfig: {
      /**
       * Format: password
       * @description The kubeconfig, as YAML text. It holds a private key.
       */
      Kubeconfig: string;
      /** @description The id of the request, a lower-case UUID. Quote it when asking the vendor about a call. */
      RequestId: string;
    };
    /** @description A failure. */
    ErrorEnvelope: {
      Response: components["schemas"]["ErrorResult"];
    };
    /** @description What a failure has in place of a result. */
    ErrorResult: {
      Error: components["schemas"]["ErrorDetail"];
      /** @description The id of the request, a lower-case UUID. Quote it when asking the vendor about a call. */
      RequestId: string;
    };
    /** @description What went wrong. */
    ErrorDetail: {
      /** @description For programs; see the error catalogue. The part before the dot is the family. New codes can come at any time. */
      Code: string;
      /** @description For people, in the language of `X-TC-Language`. */
      Message: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
