/** Where JSON Schema 2020-12 keeps schemas inside a schema. */
export type Nesting = 'one' | 'list' | 'map'

const nestings: ReadonlyMap<string, Nesting> = new Map<string, Nesting>([
  ...(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'] as const).map(
    (keyword) => [keyword, 'map'] as const,
  ),
  ...(['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const).map((keyword) => [keyword, 'list'] as const),
  ...(['items', 'additionalProperties', 'not', 'contains', 'propertyNames', 'if', 'then', 'else'] as const).map(
    (keyword) => [keyword, 'one'] as const,
  ),
  ...(['unevaluatedItems', 'unevaluatedProperties', 'contentSchema'] as const).map(
    (keyword) => [keyword, 'one'] as const,
  ),
])

/** How a keyword's value holds schemas; undefined for every other keyword. */
export function nestingOf(keyword: string): Nesting | undefined {
  return nestings.get(keyword)
}
