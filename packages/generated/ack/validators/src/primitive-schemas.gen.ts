// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as z from 'zod';
import type { ZodOptionalOf } from './schema-types.gen.ts'

export const $booleanOptional: ZodOptionalOf<z.ZodBoolean> = /* @__PURE__ */ ((): any => z.boolean().optional())();

export const $intGte15Lte4320Optional: ZodOptionalOf<z.ZodInt> = /* @__PURE__ */ ((): any => z.int().gte(15).lte(4320).optional())();

export const $intGteMinus2147483648Lte2147483647: z.ZodInt = /* @__PURE__ */ ((): any => z.int().gte(-2147483648).lte(2147483647))();

export const $string: z.ZodString = /* @__PURE__ */ ((): any => z.string())();

export const $stringOptional: ZodOptionalOf<z.ZodString> = /* @__PURE__ */ ((): any => z.string().optional())();

export const $urlOptional: ZodOptionalOf<z.ZodURL> = /* @__PURE__ */ ((): any => z.url().optional())();
