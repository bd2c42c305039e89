/** A plain OpenAPI document with this many operations, each with parameters, a body and an answer of its own. */
export function manyOperations(count: number): object {
  const paths: Record<string, object> = {}
  for (let at = 1; at <= count; at++) paths[`/things-${at}/{id}`] = { put: operation(at) }
  return {
    openapi: '3.1.0',
    info: { title: 'Many', version: '1.0.0' },
    servers: [{ url: 'https://many.example' }],
    paths,
  }
}

function operation(at: number): object {
  const thing = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', example: `thing ${at}` }, size: { type: 'integer', example: at } },
  }
  const content = { 'application/json': { schema: thing, example: { name: `thing ${at}`, size: at } } }
  return {
    operationId: `putThing${at}`,
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'dryRun', in: 'query', schema: { type: 'boolean' } },
    ],
    requestBody: { required: true, content },
    responses: { 200: { description: 'The thing as it is now.', content } },
  }
}
