// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as z from 'zod';
import { $booleanOptional, $string, $stringOptional, $urlOptional } from './primitive-schemas.gen.ts'
import type { ZodObjectOf, ZodOptionalOf } from './schema-types.gen.ts'

/**
 * A kubeconfig of an edge cluster.
 */
export const zUserKubeconfig: ZodObjectOf<{ RequestId: z.ZodString; Config: z.ZodString }, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  RequestId: $string,
  Config: $string
}))();

/**
 * Why access control denied the request.
 */
export const zAccessDeniedDetail: ZodObjectOf<{
  AuthAction: ZodOptionalOf<z.ZodString>;
  AuthPrincipalDisplayName: ZodOptionalOf<z.ZodString>;
  AuthPrincipalOwnerId: ZodOptionalOf<z.ZodString>;
  AuthPrincipalType: ZodOptionalOf<z.ZodString>;
  NoPermissionType: ZodOptionalOf<z.ZodString>;
  PolicyType: ZodOptionalOf<z.ZodString>;
}, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  AuthAction: $stringOptional,
  AuthPrincipalDisplayName: $stringOptional,
  AuthPrincipalOwnerId: $stringOptional,
  AuthPrincipalType: $stringOptional,
  NoPermissionType: $stringOptional,
  PolicyType: $stringOptional
}))();

/**
 * What the gateway or the service answers when it refuses a request or fails.
 */
export const zGatewayError: ZodObjectOf<{
  RequestId: z.ZodString;
  HostId: ZodOptionalOf<z.ZodString>;
  Code: z.ZodString;
  Message: z.ZodString;
  Recommend: ZodOptionalOf<z.ZodURL>;
  AccessDeniedDetail: ZodOptionalOf<typeof zAccessDeniedDetail>;
}, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  RequestId: $string,
  HostId: $stringOptional,
  Code: $string,
  Message: $string,
  Recommend: $urlOptional,
  AccessDeniedDetail: zAccessDeniedDetail.optional()
}))();

export const zDescribeClusterUserKubeconfigQuery: ZodObjectOf<{
  ClusterId: z.ZodString;
  PrivateIpAddress: ZodOptionalOf<z.ZodBoolean>;
}, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  ClusterId: $string.regex(/^eck-.+$/),
  PrivateIpAddress: $booleanOptional
}))();

/**
 * The kubeconfig.
 */
export const zDescribeClusterUserKubeconfigResponse: typeof zUserKubeconfig = zUserKubeconfig;
