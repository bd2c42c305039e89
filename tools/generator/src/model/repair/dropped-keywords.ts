/**
 * What engines do not need or get wrong. `default`: hey-api's zod writes defaults into what it validates (and
 * `.default(null)` does not type-check where `null` is not allowed); openapi-typescript makes such members required.
 * Examples are the model's concern. `$id` and `$schema` would change what references mean.
 */
const dropped = new Set([
  'default',
  'example',
  'examples',
  'xml',
  'externalDocs',
  '$schema',
  '$id',
  '$comment',
  '$anchor',
])

export function isDropped(keyword: string): boolean {
  return dropped.has(keyword) || keyword.startsWith('x-')
}
