// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import * as z from 'zod';
import { isPlainDateTime, isPlainUrl, withFastPath } from './fast-path.gen.ts'
import type { ZodOptionalOf } from './schema-types.gen.ts'

export const $booleanOptional: ZodOptionalOf<z.ZodBoolean> = /* @__PURE__ */ withFastPath(
  (): any => z.boolean().optional(),
  (value) => value === undefined || typeof value === 'boolean',
);

export const $intGte15Lte4320Optional: ZodOptionalOf<z.ZodInt> = /* @__PURE__ */ withFastPath(
  (): any => z.int().gte(15).lte(4320).optional(),
  (value) => value === undefined || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 15 && value <= 4320),
);

export const $intGteMinus2147483648Lte2147483647: z.ZodInt = /* @__PURE__ */ withFastPath(
  (): any => z.int().gte(-2147483648).lte(2147483647),
  (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= -2147483648 && value <= 2147483647,
);

export const $isoDatetimeOffsetTrue: z.ZodISODateTime = /* @__PURE__ */ withFastPath(
  (): any => z.iso.datetime({ offset: true }),
  (value) => isPlainDateTime(value),
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
