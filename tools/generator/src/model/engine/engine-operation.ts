import { memberOf, textAt } from '../document/json-kind.ts'
import { childOf, type ObjectNode, type Source } from '../document/source.ts'
import type { Json, JsonObject } from '../model.ts'
import type { OperationNames } from '../names/operation-names.ts'
import { engineContent } from '../operations/content.ts'
import type { RequestBody } from '../operations/request-body.ts'
import { headersOf, type RawResponse } from '../operations/responses.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'

interface Parts {
  readonly node: ObjectNode
  readonly names: OperationNames
  readonly parameters: readonly JsonObject[]
  readonly body: RequestBody | undefined
  readonly responses: readonly RawResponse[]
}

/** An operation as the engines get it: nothing to look up but schemas, nothing that clients send by themselves. */
export function engineOperation(
  { node, names, parameters, body, responses }: Parts,
  source: Source,
  schemas: EngineSchemas,
): JsonObject {
  const { value } = node
  const summary = textAt(value, 'summary')
  const description = textAt(value, 'description')
  return {
    // The engines derive the names of types and validators from it.
    operationId: names.typeName,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(value.deprecated === true && { deprecated: true }),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && { requestBody: body.engine }),
    responses: Object.fromEntries(
      responses.map((response) => [response.key, engineResponse(response, source, schemas)]),
    ),
  }
}

function engineResponse(
  { key, success, node, content }: RawResponse,
  source: Source,
  schemas: EngineSchemas,
): JsonObject {
  const headers = headersOf(node, source).map(([name, header]): [string, Json] => [name, engineHeader(header, schemas)])
  return {
    description: responseDescription(node, key === 'default' && !success),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...(content.length > 0 && { content: engineContent(content, 'response') }),
  }
}

/** hey-api takes a `default` whose description mentions success for one. */
function responseDescription(node: ObjectNode, isFailure: boolean): string {
  const description = textAt(node.value, 'description') ?? ''
  return isFailure && /success/i.test(description) ? 'Error' : description
}

function engineHeader(header: ObjectNode, schemas: EngineSchemas): JsonObject {
  const schema = childOf(header, 'schema')
  const description = textAt(header.value, 'description')
  return {
    ...(description !== undefined && { description }),
    ...(memberOf(header.value, 'required') === true && { required: true }),
    schema: schema === undefined ? {} : schemas.convert(schema),
  }
}
