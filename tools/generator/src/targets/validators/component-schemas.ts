import type { PluginInstance } from '@hey-api/openapi-ts'

/** For each component: the name of its type, which is its own, by the name of its schema. */
export function componentSchemas(plugin: PluginInstance): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const name of Object.keys(plugin.context.ir.components?.schemas ?? {})) {
    const meta = { resource: 'definition', resourceId: `#/components/schemas/${name}` }
    const schema = plugin.querySymbol({ artifact: 'zod', category: 'schema', ...meta })
    if (schema !== undefined) names.set(schema.finalName, name)
  }
  return names
}
