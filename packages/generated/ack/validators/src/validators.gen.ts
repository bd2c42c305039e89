// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as z from 'zod';
import {
  $booleanOptional,
  $intGte15Lte4320Optional,
  $intGteMinus2147483648Lte2147483647,
  $isoDatetimeOffsetTrue,
  $string,
  $stringOptional,
  $urlOptional,
} from './primitive-schemas.gen.ts'
import type { ZodObjectOf, ZodOptionalOf, ZodUnionOf } from './schema-types.gen.ts'

/**
 * A kubeconfig of the caller and when it ends.
 */
export const zUserKubeconfig: ZodObjectOf<{ config: z.ZodString; expiration: z.ZodISODateTime }, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  config: $string,
  expiration: $isoDatetimeOffsetTrue
}))();

/**
 * What the gateway answers when a request does not get through to the service.
 */
export const zGatewayError: ZodObjectOf<{
  RequestId: z.ZodString;
  HostId: ZodOptionalOf<z.ZodString>;
  Code: z.ZodString;
  Message: z.ZodString;
  Recommend: ZodOptionalOf<z.ZodURL>;
}, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  RequestId: $string,
  HostId: $stringOptional,
  Code: $string,
  Message: $string,
  Recommend: $urlOptional
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
 * What the container service itself answers when it refuses a request or fails.
 */
export const zServiceError: ZodObjectOf<{
  code: z.ZodString;
  message: z.ZodString;
  requestId: z.ZodString;
  status: z.ZodInt;
  accessDeniedDetail: ZodOptionalOf<typeof zAccessDeniedDetail>;
}, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  code: $string,
  message: $string,
  requestId: $string,
  status: $intGteMinus2147483648Lte2147483647,
  accessDeniedDetail: zAccessDeniedDetail.optional()
}))();

/**
 * Either of the two error shapes; the spelling of `Code` or `code` tells them apart.
 */
export const zAnyError: ZodUnionOf<readonly [typeof zGatewayError, typeof zServiceError]> = /* @__PURE__ */ ((): any => z.union<any>([
  zGatewayError,
  zServiceError
] as const))();

export const zDescribeClusterUserKubeconfigPath: ZodObjectOf<{ ClusterId: z.ZodString }, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  ClusterId: $string.regex(/^c[0-9a-f]{32}$/)
}))();

export const zDescribeClusterUserKubeconfigQuery: ZodObjectOf<{
  PrivateIpAddress: ZodOptionalOf<z.ZodBoolean>;
  TemporaryDurationMinutes: ZodOptionalOf<z.ZodInt>;
}, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  PrivateIpAddress: $booleanOptional,
  TemporaryDurationMinutes: $intGte15Lte4320Optional
}))();

/**
 * The kubeconfig and when it ends.
 */
export const zDescribeClusterUserKubeconfigResponse: typeof zUserKubeconfig = zUserKubeconfig;
