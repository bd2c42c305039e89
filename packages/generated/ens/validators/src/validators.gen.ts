// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as z from 'zod';

/**
 * A kubeconfig of an edge cluster.
 */
export const zUserKubeconfig: z.ZodObject<{ RequestId: z.ZodString; Config: z.ZodString }, z.core.$strip> = z.object({
  RequestId: z.string(),
  Config: z.string()
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
 * What the gateway or the service answers when it refuses a request or fails.
 */
export const zGatewayError: z.ZodObject<{
  RequestId: z.ZodString;
  HostId: z.ZodOptional<z.ZodString>;
  Code: z.ZodString;
  Message: z.ZodString;
  Recommend: z.ZodOptional<z.ZodURL>;
  AccessDeniedDetail: z.ZodOptional<typeof zAccessDeniedDetail>;
}, z.core.$strip> = z.object({
  RequestId: z.string(),
  HostId: z.string().optional(),
  Code: z.string(),
  Message: z.string(),
  Recommend: z.url().optional(),
  AccessDeniedDetail: zAccessDeniedDetail.optional()
});

export const zDescribeClusterUserKubeconfigQuery: z.ZodObject<{
  ClusterId: z.ZodString;
  PrivateIpAddress: z.ZodOptional<z.ZodBoolean>;
}, z.core.$strip> = z.object({
  ClusterId: z.string().regex(/^eck-.+$/),
  PrivateIpAddress: z.boolean().optional()
});

/**
 * The kubeconfig.
 */
export const zDescribeClusterUserKubeconfigResponse: typeof zUserKubeconfig = zUserKubeconfig;
