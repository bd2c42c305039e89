// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as z from 'zod';
import type { ZodOptionalOf } from './schema-types.gen.ts'

export const $booleanOptional: ZodOptionalOf<z.ZodBoolean> = /* @__PURE__ */ ((): any => z.boolean().optional())();

export const $string: z.ZodString = /* @__PURE__ */ ((): any => z.string())();

export const $stringOptional: ZodOptionalOf<z.ZodString> = /* @__PURE__ */ ((): any => z.string().optional())();

export const $urlOptional: ZodOptionalOf<z.ZodURL> = /* @__PURE__ */ ((): any => z.url().optional())();
