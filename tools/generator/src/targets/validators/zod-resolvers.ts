import { $, type Plugins } from '@hey-api/openapi-ts'
import { childContext } from '@hey-api/shared'
import { checkExtension } from '../inert/checked-schema.ts'

/** Where hey-api's zod plugin is not right. */
export const zodResolvers: Partial<Plugins.Zod.Resolvers> = {
  /** Its types say `Blob | File` for `format: binary`, and its schemas ask for a text. In JSON it is one. */
  string(ctx) {
    if (ctx.schema.format !== 'binary') return undefined
    const { z } = ctx.symbols
    const blob = $(z).attr('instanceof').call($('Blob'))
    return $(z)
      .attr('union')
      .call($.array(blob, $(z).attr('string').call()))
  },
  /**
   * It gives `z.intersection` all parts of an `allOf`, and zod reads two; and it lets null pass where any of the parts
   * does.
   */
  intersection(ctx) {
    const { z } = ctx.symbols
    for (const child of ctx.childResults) {
      if (!child.meta.nullable) continue
      child.chain = child.chain.attr('nullable').call()
      child.meta.nullable = false
    }
    const [first, ...rest] = ctx.childResults
    if (first === undefined) return undefined
    return rest.reduce(
      (left, { chain, meta }) =>
        left.attr('and').call(meta.hasLazy ? $(z).attr('lazy').call($.func().do(chain.return())) : chain),
      first.chain,
    )
  },
  /**
   * It takes every object with properties for `z.object`, whatever `additionalProperties` says. Absent, unknown members
   * pass; `false` refuses them; `true` or a schema describes them.
   */
  object(ctx) {
    const { additionalProperties, properties } = ctx.schema
    const { z } = ctx.symbols
    if (properties === undefined || Object.keys(properties).length === 0) return undefined
    // A check sees what zod hands on: without unknown members, unless they are let pass by name.
    const isChecked = checkExtension in ctx.schema
    if (!additionalProperties) return isChecked ? $(z).attr('looseObject').call(ctx.nodes.shape(ctx)) : undefined
    const shape = ctx.nodes.shape(ctx)
    if (additionalProperties.type === 'never') return $(z).attr('strictObject').call(shape)
    if (additionalProperties.type === 'unknown') return $(z).attr('looseObject').call(shape)
    const others = ctx.walk(additionalProperties, childContext(ctx, 'additionalProperties'))
    ctx._childResults.push(others)
    return $(z).attr('object').call(shape).attr('catchall').call(ctx.applyModifiers(others, {}).chain)
  },
}
