import { isObject, type Json, type JsonObject, listAt, textAt } from '../document/json.ts'
import type { Located, SpecDocument } from '../document/spec-document.ts'
import { sampleOf } from '../schema/sample.ts'
import { child, childLocation, children, schemaAt } from './child.ts'
import type { ConstantContract, ContentContract, ParameterContract, SchemaAt, SecurityContract } from './contract.ts'

interface Places {
  readonly item: Located
  readonly operation: Located
  readonly constants: readonly ConstantContract[]
  readonly signature: Extract<SecurityContract, { type: 'signature' }> | undefined
  readonly body: readonly ContentContract[]
}

/** Headers that OpenAPI (section 4.8.12.1) and the signatures keep for themselves. */
const notParameters = /^(accept|content-type|authorization)$/i

/** Every parameter and every property of the body; what the client sends by itself is not among them. */
export function readParameters(document: SpecDocument, places: Places): ParameterContract[] {
  const { item, operation, constants, signature, body } = places
  const byKey = new Map<string, Located>()
  for (const owner of [item, operation]) {
    for (const [, parameter] of children(document, owner, 'parameters')) {
      byKey.set(`${textAt(parameter.value, 'in')} ${textAt(parameter.value, 'name')}`, parameter)
    }
  }
  const own = [...byKey.values()].flatMap((parameter) => readParameter(document, parameter, signature))
  const isConstant = ({ name, in: place }: ParameterContract) =>
    constants.some((constant) => constant.in === place && constant.name.toLowerCase() === name.toLowerCase())
  return [...own.filter((parameter) => !isConstant(parameter)), ...readProperties(document, body[0])]
}

function readParameter(
  document: SpecDocument,
  parameter: Located,
  signature: Places['signature'],
): ParameterContract[] {
  const name = textAt(parameter.value, 'name') ?? ''
  const place = textAt(parameter.value, 'in') as ParameterContract['in']
  if (place === 'header' && notParameters.test(name)) return []
  const schema = schemaAt(document, parameter) ?? contentSchema(document, parameter)
  if (!schema) return []
  return [
    {
      name,
      in: place,
      required: parameter.value['required'] === true,
      schema,
      example: exampleOf(document, parameter) ?? sampleOf(document, schema),
      suppliedBy:
        place === 'header' && name.toLowerCase() === signature?.regionHeader?.toLowerCase() ? 'region' : 'caller',
    },
  ]
}

function contentSchema(document: SpecDocument, parameter: Located): SchemaAt | undefined {
  const [first] = children(document, parameter, 'content')
  return first && schemaAt(document, first[1])
}

function exampleOf(document: SpecDocument, parameter: Located): Json | undefined {
  if (parameter.value['example'] !== undefined) return parameter.value['example']
  return children(document, parameter, 'examples')[0]?.[1].value['value']
}

function readProperties(document: SpecDocument, content: ContentContract | undefined): ParameterContract[] {
  if (!content?.schema) return []
  const { schema } = content
  const owner = document.resolve(document.at(schema.location))
  const required = listAt(owner.value, 'required')
  const example = content.examples[0]?.value
  return Object.keys(isObject(owner.value['properties']) ? owner.value['properties'] : {}).map((name) => {
    const property: SchemaAt = {
      location: childLocation(owner, 'properties', name),
      value: child(document, owner, 'properties', name)?.value ?? ({} as JsonObject),
    }
    const shown = isObject(example) ? example[name] : undefined
    return {
      name,
      in: 'body',
      required: required.includes(name),
      schema: property,
      example: shown ?? sampleOf(document, property),
      suppliedBy: 'caller',
    }
  })
}
