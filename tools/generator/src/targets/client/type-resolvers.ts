import { $, type Plugins } from '@hey-api/openapi-ts'
import { checkExtension } from '../inert/checked-schema.ts'

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
  /** A part that is there for the validators' sake only (`x-check`) says nothing about the type. */
  intersection(ctx) {
    const telling = ctx.childResults.filter((_, at) => !isBareCheck(ctx.schemas[at] ?? {}))
    if (telling.length === 0 || telling.length === ctx.childResults.length) return undefined
    return ctx.nodes.base({ ...ctx, childResults: telling })
  },
}

function isBareCheck(schema: object): boolean {
  return checkExtension in schema && 'type' in schema && schema.type === 'unknown'
}
