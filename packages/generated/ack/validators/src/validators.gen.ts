// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as z from 'zod';
import type { ZodObjectOf, ZodOptionalOf, ZodUnionOf } from './schema-types.gen.ts'

/**
 * A kubeconfig of the caller and when it ends.
 */
export const zUserKubeconfig: ZodObjectOf<{ config: z.ZodString; expiration: z.ZodISODateTime }, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  config: z.string(),
  expiration: z.iso.datetime({ offset: true })
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
  RequestId: z.string(),
  HostId: z.string().optional(),
  Code: z.string(),
  Message: z.string(),
  Recommend: z.url().optional()
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
  AuthAction: z.string().optional(),
  AuthPrincipalDisplayName: z.string().optional(),
  AuthPrincipalOwnerId: z.string().optional(),
  AuthPrincipalType: z.string().optional(),
  NoPermissionType: z.string().optional(),
  PolicyType: z.string().optional()
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
  code: z.string(),
  message: z.string(),
  requestId: z.string(),
  status: z.int().gte(-2147483648).lte(2147483647),
  accessDeniedDetail: zAccessDeniedDetail.optional()
}))();

/**
 * Either of the two error shapes; the spelling of `Code` or `code` tells them apart.
 */
export const zAnyError: ZodUnionOf<readonly [typeof zGatewayError, typeof zServiceError]> = /* @__PURE__ */ ((): any => z.union<any>([
  zGatewayError,
  zServiceError
]))();

export const zDescribeClusterUserKubeconfigPath: ZodObjectOf<{ ClusterId: z.ZodString }, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  ClusterId: z.string().regex(/^c[0-9a-f]{32}$/)
}))();

export const zDescribeClusterUserKubeconfigQuery: ZodObjectOf<{
  PrivateIpAddress: ZodOptionalOf<z.ZodBoolean>;
  TemporaryDurationMinutes: ZodOptionalOf<z.ZodInt>;
}, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  PrivateIpAddress: z.boolean().optional(),
  TemporaryDurationMinutes: z.int().gte(15).lte(4320).optional()
}))();

/**
 * The kubeconfig and when it ends.
 */
export const zDescribeClusterUserKubeconfigResponse: typeof zUserKubeconfig = zUserKubeconfig;
