import { isObject, memberOf } from '../document/json-kind.ts'
import { childOf, membersOf, type ObjectNode, type Source } from '../document/source.ts'
import type { Json } from '../model.ts'
import { headersOf } from '../operations/responses.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'
import type { ExampleFinder } from './example-finder.ts'

/** Headers of a response with the text that a mock sends: those with an example, and required ones. */
export function headerExamples(
  response: ObjectNode,
  { source, schemas, finder }: { source: Source; schemas: EngineSchemas; finder: ExampleFinder },
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    headersOf(response, source).flatMap(([name, header]) => {
      const value = writtenValue(header, source) ?? madeValue(header, schemas, finder)
      return value === undefined ? [] : [[name, headerText(value)] as const]
    }),
  )
}

function writtenValue(header: ObjectNode, source: Source): Json | undefined {
  const single = memberOf(header.value, 'example')
  if (single !== undefined) return single
  const named = membersOf(header, 'examples').map(([, node]) => source.follow(node))
  const value = named.map((node) => node && memberOf(node.value, 'value')).find((found) => found !== undefined)
  if (value !== undefined) return value
  const schema = source.follow(childOf(header, 'schema'))?.value
  if (schema === undefined) return undefined
  const list = memberOf(schema, 'examples')
  return (
    memberOf(schema, 'example') ??
    (Array.isArray(list) ? (list as readonly Json[])[0] : undefined) ??
    memberOf(schema, 'default')
  )
}

function madeValue(header: ObjectNode, schemas: EngineSchemas, finder: ExampleFinder): Json | undefined {
  if (header.value.required !== true) return undefined
  const schema = childOf(header, 'schema')
  return schema === undefined ? undefined : finder.sample(schemas.convert(schema))
}

/** `simple` style; characters that a header cannot carry are percent-encoded. */
function headerText(value: Json): string {
  const text = Array.isArray(value) ? value.join(',') : isObject(value) ? JSON.stringify(value) : String(value)
  return text.replace(/[^\t\x20-\x7e]/gu, (character) => encodeURIComponent(character.toWellFormed())).trim()
}
