import type { PluginInstance } from '@hey-api/openapi-ts'

/** For each component: the name of its type, by the name of its schema. */
export function schemaTypeNames(plugin: PluginInstance): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const name of Object.keys(plugin.context.ir.components?.schemas ?? {})) {
    const meta = { resource: 'definition', resourceId: `#/components/schemas/${name}` }
    const schema = plugin.querySymbol({ artifact: 'zod', category: 'schema', ...meta })
    const type = plugin.querySymbol({ artifact: 'types', category: 'type', ...meta })
    if (schema !== undefined && type !== undefined) names.set(schema.finalName, type.finalName)
  }
  return names
}
