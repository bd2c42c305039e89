/** The types by which schemas are annotated, in a module of their own: `schema-types.gen.ts`. */
export const SCHEMA_TYPES = `import type * as z from 'zod'

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
`

/** The names that it declares. */
export const SCHEMA_TYPE_NAMES: readonly string[] = Array.from(
  SCHEMA_TYPES.matchAll(/^export type (\w+)/gm),
  ([, name = '']) => name,
)
