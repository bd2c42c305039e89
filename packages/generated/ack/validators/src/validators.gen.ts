// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as z from 'zod';

/**
 * A kubeconfig of the caller and when it ends.
 */
export const zUserKubeconfig: z.ZodObject<{ config: z.ZodString; expiration: z.ZodISODateTime }, z.core.$strip> = z.object({
  config: z.string(),
  expiration: z.iso.datetime({ offset: true })
});

/**
 * What the gateway answers when a request does not get through to the service.
 */
export const zGatewayError: z.ZodObject<{
  RequestId: z.ZodString;
  HostId: z.ZodOptional<z.ZodString>;
  Code: z.ZodString;
  Message: z.ZodString;
  Recommend: z.ZodOptional<z.ZodURL>;
}, z.core.$strip> = z.object({
  RequestId: z.string(),
  HostId: z.string().optional(),
  Code: z.string(),
  Message: z.string(),
  Recommend: z.url().optional()
});

/**
 * Why access control denied the request.
 */
export const zAccessDeniedDetail: z.ZodObject<{
  AuthAction: z.ZodOptional<z.ZodString>;
  AuthPrincipalDisplayName: z.ZodOptional<z.ZodString>;
  AuthPrincipalOwnerId: z.ZodOptional<z.ZodString>;
  AuthPrincipalType: z.ZodOptional<z.ZodString>;
  NoPermissionType: z.ZodOptional<z.ZodString>;
  PolicyType: z.ZodOptional<z.ZodString>;
}, z.core.$strip> = z.object({
  AuthAction: z.string().optional(),
  AuthPrincipalDisplayName: z.string().optional(),
  AuthPrincipalOwnerId: z.string().optional(),
  AuthPrincipalType: z.string().optional(),
  NoPermissionType: z.string().optional(),
  PolicyType: z.string().optional()
});

/**
 * What the container service itself answers when it refuses a request or fails.
 */
export const zServiceError: z.ZodObject<{
  code: z.ZodString;
  message: z.ZodString;
  requestId: z.ZodString;
  status: z.ZodInt;
  accessDeniedDetail: z.ZodOptional<typeof zAccessDeniedDetail>;
}, z.core.$strip> = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.string(),
  status: z.int().gte(-2147483648).lte(2147483647),
  accessDeniedDetail: zAccessDeniedDetail.optional()
});

/**
 * Either of the two error shapes; the spelling of `Code` or `code` tells them apart.
 */
export const zAnyError: z.ZodUnion<readonly [typeof zGatewayError, typeof zServiceError]> = z.union([
  zGatewayError,
  zServiceError
]);

export const zDescribeClusterUserKubeconfigPath: z.ZodObject<{ ClusterId: z.ZodString }, z.core.$strip> = z.object({
  ClusterId: z.string().regex(/^c[0-9a-f]{32}$/)
});

export const zDescribeClusterUserKubeconfigQuery: z.ZodObject<{
  PrivateIpAddress: z.ZodOptional<z.ZodBoolean>;
  TemporaryDurationMinutes: z.ZodOptional<z.ZodInt>;
}, z.core.$strip> = z.object({
  PrivateIpAddress: z.boolean().optional(),
  TemporaryDurationMinutes: z.int().gte(15).lte(4320).optional()
});

/**
 * The kubeconfig and when it ends.
 */
export const zDescribeClusterUserKubeconfigResponse: typeof zUserKubeconfig = zUserKubeconfig;
