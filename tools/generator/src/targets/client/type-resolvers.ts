import { $, type Plugins } from '@hey-api/openapi-ts'

/** Where hey-api's types and its schemas would not agree. */
export const typeResolvers: Partial<Plugins.HeyApiTypeScript.Resolvers> = {
  /**
   * An optional member may also be `undefined`: zod's `.optional()` means that, JSON leaves such members out, and callers
   * with `exactOptionalPropertyTypes` can pass on what they may not have.
   */
  object(ctx) {
    const { properties = {}, required = [] } = ctx.schema
    const needed = new Set(required)
    const optional = new Set(Object.entries(properties).flatMap(([name, schema]) => (needed.has(name) ? [] : [schema])))
    if (optional.size === 0) return undefined
    return ctx.nodes.base({
      ...ctx,
      walk(schema, inner) {
        const result = ctx.walk(schema, inner)
        if (!optional.has(schema) || schema.type === 'never') return result
        return { ...result, type: $.type.or(result.type, 'undefined') }
      },
    })
  },
}
