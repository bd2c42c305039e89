import { isObject, type MutableJson, type MutableObject } from '@cloud-kubeconfig/generator/load'

/** An operation as the document has it, read without the generator's model. */
export interface DocumentedOperation {
  readonly pointer: string
  readonly method: string
  /** Keys of its responses: `200`, `4XX`, `default`. */
  readonly statuses: readonly string[]
  /** Those of them that have a body. */
  readonly bodies: ReadonlySet<string>
}

/** Without TRACE: `fetch` refuses to send it (https://fetch.spec.whatwg.org/#forbidden-method), and a warning says so. */
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'query']

/** Every operation of a document whose references all lie inside it. */
export function documentedOperations(document: MutableObject): readonly DocumentedOperation[] {
  const paths = isObject(document['paths']) ? document['paths'] : {}
  return Object.entries(paths).flatMap(([path, written]) => {
    if (path.startsWith('x-')) return []
    const item = follow(written, document)
    const additional = isObject(item?.['additionalOperations']) ? item['additionalOperations'] : {}
    const operations = [...methods.map((method) => [method, item?.[method]] as const), ...Object.entries(additional)]
    return operations.flatMap(([method, operation]): DocumentedOperation[] => {
      if (!isObject(operation)) return []
      const responses = isObject(operation['responses']) ? operation['responses'] : {}
      const statuses = Object.keys(responses).filter((key) => !key.startsWith('x-'))
      const bodies = new Set(statuses.filter((key) => hasContent(follow(responses[key], document))))
      return [{ pointer: `${path} ${method.toLowerCase()}`, method: method.toUpperCase(), statuses, bodies }]
    })
  })
}

function hasContent(response: MutableObject | undefined): boolean {
  return isObject(response?.['content']) && Object.keys(response['content']).length > 0
}

function follow(value: MutableJson | undefined, document: MutableObject): MutableObject | undefined {
  let current = value
  for (let steps = 0; isObject(current) && typeof current['$ref'] === 'string' && steps < 20; steps += 1) {
    const segments = current['$ref'].slice(2).split('/')
    current = segments.reduce<MutableJson | undefined>(
      (at, segment) =>
        isObject(at) ? at[decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~')] : undefined,
      document,
    )
  }
  return isObject(current) ? current : undefined
}
