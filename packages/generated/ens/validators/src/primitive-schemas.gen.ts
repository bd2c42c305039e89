// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as z from 'zod';
import { isPlainUrl, withFastPath } from './fast-path.gen.ts'
import type { ZodOptionalOf } from './schema-types.gen.ts'

export const $booleanOptional: ZodOptionalOf<z.ZodBoolean> = /* @__PURE__ */ withFastPath(
  (): any => z.boolean().optional(),
  (value) => value === undefined || typeof value === 'boolean',
);

export const $string: z.ZodString = /* @__PURE__ */ withFastPath(
  (): any => z.string(),
  (value) => typeof value === 'string',
);

export const $stringOptional: ZodOptionalOf<z.ZodString> = /* @__PURE__ */ withFastPath(
  (): any => z.string().optional(),
  (value) => value === undefined || typeof value === 'string',
);

export const $urlOptional: ZodOptionalOf<z.ZodURL> = /* @__PURE__ */ withFastPath(
  (): any => z.url().optional(),
  (value) => value === undefined || isPlainUrl(value),
);
