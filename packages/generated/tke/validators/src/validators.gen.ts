// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as z from 'zod';

/**
 * Which kubeconfig is wanted. Names are case-sensitive; one that is not defined here is an error.
 */
export const zDescribeClusterKubeconfigRequest: z.ZodObject<{
  ClusterId: z.ZodString;
  IsExtranet: z.ZodOptional<z.ZodBoolean>;
}, z.core.$strict> = z.strictObject({
  ClusterId: z.string().regex(/^cls-[0-9a-z]{8}$/),
  IsExtranet: z.boolean().optional()
});

/**
 * A kubeconfig of the calling sub-account.
 */
export const zClusterKubeconfig: z.ZodObject<{ Kubeconfig: z.ZodString; RequestId: z.ZodString }, z.core.$strip> = z.object({
  Kubeconfig: z.string(),
  RequestId: z.string()
});

/**
 * A success.
 */
export const zClusterKubeconfigEnvelope: z.ZodObject<{ Response: typeof zClusterKubeconfig }, z.core.$strip> = z.object({
  Response: zClusterKubeconfig
});

/**
 * What went wrong.
 */
export const zErrorDetail: z.ZodObject<{ Code: z.ZodString; Message: z.ZodString }, z.core.$strip> = z.object({
  Code: z.string(),
  Message: z.string()
});

/**
 * What a failure has in place of a result.
 */
export const zErrorResult: z.ZodObject<{ Error: typeof zErrorDetail; RequestId: z.ZodString }, z.core.$strip> = z.object({
  Error: zErrorDetail,
  RequestId: z.string()
});

/**
 * A failure.
 */
export const zErrorEnvelope: z.ZodObject<{ Response: typeof zErrorResult }, z.core.$strip> = z.object({
  Response: zErrorResult
});

export const zDescribeClusterKubeconfigBody: typeof zDescribeClusterKubeconfigRequest = zDescribeClusterKubeconfigRequest;

export const zDescribeClusterKubeconfigHeaders: z.ZodObject<{
  'X-TC-Region': z.ZodOptional<z.ZodString>;
  'X-TC-Language': z.ZodOptional<z.ZodEnum<{ 'zh-CN': 'zh-CN'; 'en-US': 'en-US' }>>;
}, z.core.$strip> = z.object({
  'X-TC-Region': z.string().regex(/^[a-z]{2,}(-[a-z0-9]+)+$/).optional(),
  'X-TC-Language': z.enum(['zh-CN', 'en-US']).optional()
});

/**
 * The kubeconfig, or a failure.
 */
export const zDescribeClusterKubeconfigResponse: typeof zClusterKubeconfigEnvelope = zClusterKubeconfigEnvelope;
