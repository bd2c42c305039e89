import type { ExampleFinder } from '../examples/example-finder.ts'
import type { Json, Operation, Parameter } from '../model.ts'
import type { ParameterExampleSource } from './parameters.ts'
import type { RequestBody } from './request-body.ts'

const groups = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const

/** A request that the document allows: what a caller must give, as its examples have it. */
export function requestExample(
  parameters: readonly ParameterExampleSource[],
  body: RequestBody | undefined,
  finder: ExampleFinder,
): NonNullable<Operation['example']> {
  const example: Partial<Record<(typeof groups)[Parameter['in']], Record<string, Json>>> = {}
  for (const { parameter, content } of parameters) {
    const found = parameter.required ? finder.contents([content])[0]?.examples[0]?.value : undefined
    const filled = isLost(found, parameter) ? finder.first(content.schema, fillings(parameter)) : undefined
    const value = filled ?? found
    if (value === undefined) continue
    const group = groups[parameter.in]
    example[group] = { ...example[group], [parameter.name]: value }
  }
  const content = body === undefined ? [] : finder.contents(body.content)
  const preferred = content.find(({ mediaType }) => mediaType === body?.body.mediaTypes[0]) ?? content[0]
  const value = preferred?.examples[0]?.value
  return { ...example, ...(value !== undefined && { body: value }) }
}

/** Null, an empty list and an empty object are written as nothing (RFC 6570 section 2.3), and a path has no place for that. */
function isLost(value: Json | undefined, parameter: Parameter): boolean {
  if (value === undefined || parameter.content !== undefined) return false
  if (value === '') return parameter.in === 'path'
  return value === null || (typeof value === 'object' && Object.values(value).every((part) => part === null))
}

function fillings({ name }: Parameter): readonly Json[] {
  return [name, 1, [name], { [name]: name }]
}
