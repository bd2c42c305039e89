// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as z from 'zod';
import { $booleanOptional, $string } from './primitive-schemas.gen.ts'
import type { ZodEnumOf, ZodObjectOf, ZodOptionalOf } from './schema-types.gen.ts'

/**
 * Which kubeconfig is wanted. Names are case-sensitive; one that is not defined here is an error.
 */
export const zDescribeClusterKubeconfigRequest: ZodObjectOf<{
  ClusterId: z.ZodString;
  IsExtranet: ZodOptionalOf<z.ZodBoolean>;
}, z.core.$strict> = /* @__PURE__ */ ((): any => z.strictObject<any>({
  ClusterId: $string.regex(/^cls-[0-9a-z]{8}$/),
  IsExtranet: $booleanOptional
}))();

/**
 * A kubeconfig of the calling sub-account.
 */
export const zClusterKubeconfig: ZodObjectOf<{ Kubeconfig: z.ZodString; RequestId: z.ZodString }, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  Kubeconfig: $string,
  RequestId: $string
}))();

/**
 * A success.
 */
export const zClusterKubeconfigEnvelope: ZodObjectOf<{ Response: typeof zClusterKubeconfig }, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  Response: zClusterKubeconfig
}))();

/**
 * What went wrong.
 */
export const zErrorDetail: ZodObjectOf<{ Code: z.ZodString; Message: z.ZodString }, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  Code: $string,
  Message: $string
}))();

/**
 * What a failure has in place of a result.
 */
export const zErrorResult: ZodObjectOf<{ Error: typeof zErrorDetail; RequestId: z.ZodString }, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  Error: zErrorDetail,
  RequestId: $string
}))();

/**
 * A failure.
 */
export const zErrorEnvelope: ZodObjectOf<{ Response: typeof zErrorResult }, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  Response: zErrorResult
}))();

export const zDescribeClusterKubeconfigBody: typeof zDescribeClusterKubeconfigRequest = zDescribeClusterKubeconfigRequest;

export const zDescribeClusterKubeconfigHeaders: ZodObjectOf<{
  'X-TC-Region': ZodOptionalOf<z.ZodString>;
  'X-TC-Language': ZodOptionalOf<ZodEnumOf<'zh-CN' | 'en-US'>>;
}, z.core.$strip> = /* @__PURE__ */ ((): any => z.object<any>({
  'X-TC-Region': $string.regex(/^[a-z]{2,}(-[a-z0-9]+)+$/).optional(),
  'X-TC-Language': z.enum<any>(['zh-CN', 'en-US']).optional()
}))();

/**
 * The kubeconfig, or a failure.
 */
export const zDescribeClusterKubeconfigResponse: typeof zClusterKubeconfigEnvelope = zClusterKubeconfigEnvelope;
