import { $ } from '@hey-api/openapi-ts'
import { checkExtension } from '../../inert/checked-schema.ts'

/** What hey-api hands to its `metadata`, as far as it is used here. */
interface Metadata {
  readonly node: ReturnType<typeof $.object>
  readonly schema: object
}

/**
 * hey-api lets a plugin's user add metadata to every schema, and nothing else: `z.array(…).register(z.globalRegistry, {…})`.
 * The placeholder of a check travels in it, until `takeChecks` puts it in its place.
 */
export function registerCheck({ node, schema }: Metadata): void {
  const check = (schema as Readonly<Record<string, unknown>>)[checkExtension]
  if (typeof check === 'string') node.prop('check', $(check))
}

/** What hey-api printed, with the placeholders of checks behind the schemas that they belong to. */
export function takeChecks(printed: string): string {
  return printed.replace(/\.register\(z\.globalRegistry, \{\s*check: (t\d+_\d+_),?\s*\}\)/g, '$1')
}
