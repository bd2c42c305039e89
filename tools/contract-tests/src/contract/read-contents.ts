import { isObject, type Json, textAt } from '../document/json.ts'
import { valueAt } from '../document/pointer.ts'
import type { Located, SpecDocument } from '../document/spec-document.ts'
import { children, schemaAt } from './child.ts'
import type { ContentContract, ExampleContract } from './contract.ts'

/** The media types of a body. `inside2xx` tells failures among the examples, in responses that may hold them. */
export function readContents(document: SpecDocument, owner: Located, inside2xx?: string): ContentContract[] {
  return children(document, owner, 'content').map(([mediaType, content]) => {
    const schema = schemaAt(document, content)
    const xmlRoot = textAt(schema?.value['xml'], 'name')
    return {
      mediaType,
      ...(schema && { schema }),
      ...(xmlRoot !== undefined && { xmlRoot }),
      examples: readExamples(document, content).map((example) => ({
        ...example,
        failure: inside2xx !== undefined && valueAt(example.value, inside2xx) !== undefined,
      })),
    }
  })
}

function readExamples(document: SpecDocument, content: Located): Omit<ExampleContract, 'failure'>[] {
  const named = children(document, content, 'examples').flatMap(([name, example]) =>
    'value' in example.value ? [{ name, value: example.value['value'] as Json }] : [],
  )
  if (named.length > 0) return named
  if (content.value['example'] !== undefined) return [{ name: 'example', value: content.value['example'] }]
  const ofSchema = isObject(content.value['schema']) ? schemaAt(document, content)?.value['examples'] : undefined
  return Array.isArray(ofSchema) && ofSchema.length > 0 ? [{ name: 'example', value: ofSchema[0] as Json }] : []
}
