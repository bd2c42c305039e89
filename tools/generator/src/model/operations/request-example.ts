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
    const value = parameter.in === 'path' && isEmpty(found) ? finder.first(content.schema, fillings(parameter)) : found
    if (value === undefined) continue
    const group = groups[parameter.in]
    example[group] = { ...example[group], [parameter.name]: value }
  }
  const content = body === undefined ? [] : finder.contents(body.content)
  const preferred = content.find(({ mediaType }) => mediaType === body?.body.mediaTypes[0]) ?? content[0]
  const value = preferred?.examples[0]?.value
  return { ...example, ...(value !== undefined && { body: value }) }
}

/** A path has no place for what is written as nothing. */
function isEmpty(value: Json | undefined): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}

function fillings({ name }: Parameter): readonly Json[] {
  return [name, 1, [name], { [name]: name }]
}
