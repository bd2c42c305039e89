// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

import type * as z from 'zod'

// Zod's own types. Their arguments are not compared with all that Zod demands of a schema, which is most of what a
// compiler would do with this package: they were printed from schemas.
interface AnySchema {
  readonly _zod: any;
}

export type ZodArrayOf<Item extends AnySchema> = z.ZodArray<Item>;

export type ZodEnumOf<Value extends string> = z.ZodEnum<{ [Key in Value]: Key }>;

export type ZodNullableOf<Inner extends AnySchema> = z.ZodNullable<Inner>;

export type ZodObjectOf<
  Shape extends Readonly<Record<string, any>>,
  Config extends z.core.$ZodObjectConfig = z.core.$strip,
> = z.ZodObject<Shape, Config>;

export type ZodOptionalOf<Inner extends AnySchema> = z.ZodOptional<Inner>;

export type ZodUnionOf<Options extends readonly AnySchema[]> = z.ZodUnion<Options>;
