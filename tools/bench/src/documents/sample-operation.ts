import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** An operation that an app calls. */
export interface SampleOperation {
  readonly operationId: string
  readonly path: string
  readonly method: string
  /** Names of its parameters, in the order of the document. */
  readonly pathParameters: readonly string[]
  readonly queryParameters: readonly string[]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Enough for a list of completions to be worth something. */
const fewestQueryParameters = 3

/**
 * The first operation that reads something below another thing and takes several query parameters, or the one with the
 * most of them.
 * @throws Error where no operation has an operationId
 */
export function sampleOperation(file: string): SampleOperation {
  const operations = readOperations(file)
  const wanted = operations.find(
    ({ method, pathParameters, queryParameters }) =>
      method === 'get' && pathParameters.length > 0 && queryParameters.length >= fewestQueryParameters,
  )
  const [most] = operations.toSorted((a, b) => b.queryParameters.length - a.queryParameters.length)
  const found = wanted ?? most
  if (!found) throw new Error(`${file} has no operation with an operationId that an app could call.`)
  return found
}

function readOperations(file: string): SampleOperation[] {
  const text = readFileSync(file, 'utf8')
  const document: unknown = file.endsWith('.json') ? JSON.parse(text) : parse(text)
  const paths = isObject(document) && isObject(document['paths']) ? document['paths'] : {}
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, operation]) => {
      if (!isObject(operation) || typeof operation['operationId'] !== 'string') return []
      const lists = [isObject(item) ? item['parameters'] : [], operation['parameters']]
      const parameters = lists.flat().map((parameter) => resolve(parameter, document))
      const namesIn = (place: string): string[] =>
        parameters.filter((parameter) => parameter['in'] === place).map((parameter) => String(parameter['name']))
      const names = { pathParameters: namesIn('path'), queryParameters: namesIn('query') }
      return [{ operationId: operation['operationId'], path, method, ...names }]
    }),
  )
}

/** The thing, or what its reference within the document leads to. */
function resolve(thing: unknown, document: unknown): Record<string, unknown> {
  if (!isObject(thing)) return {}
  const reference = thing['$ref']
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return thing
  const steps = reference.slice(2).split('/')
  const target = steps.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), document)
  return isObject(target) ? target : {}
}
