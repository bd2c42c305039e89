import { isObject, textAt } from '../document/json-kind.ts'
import { childOf, membersOf, type Node, type ObjectNode, type Source } from '../document/source.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'
import { contentOf, type RawContent } from './content.ts'
import type { RawOperation } from './raw-operation.ts'

/** A documented response of an operation. */
export interface RawResponse {
  /** Key in the document, ranges in upper case: `200`, `4XX`, `default`. */
  readonly key: string
  /** The status a mock answers with: the key itself, or one that stands for the range. */
  readonly status: number
  readonly success: boolean
  readonly node: ObjectNode
  /** The component response it refers to, where it does. */
  readonly component?: string
  readonly content: readonly RawContent[]
}

/** Responses without a body, whatever the document says (RFC 9110, 15.3.5, 15.3.6, 15.4.5). */
const bodiless = new Set([204, 205, 304])

/** Successes by ascending status, then failures as written. */
export function responsesOf(raw: RawOperation, source: Source, schemas: EngineSchemas): readonly RawResponse[] {
  const written = membersOf(raw.node, 'responses')
    .map(([key, node]) => [/^\dxx$/.test(key) ? key.toUpperCase() : key, node] as const)
    .filter(([key]) => /^([1-5]\d\d|[1-5]XX|default)$/.test(key))
  const keys = written.map(([key]) => key)
  const responses = written.flatMap(([key, node]) => {
    const target = source.follow(node)
    if (target === undefined) return []
    const status = statusFor(key, keys)
    const component = componentName(node)
    const content = bodiless.has(status) || raw.method === 'HEAD' ? [] : contentOf(target, schemas)
    const success = key === 'default' ? !keys.some(isSuccessKey) : isSuccessKey(key)
    return [{ key, status, success, node: target, ...(component !== undefined && { component }), content }]
  })
  const successes = responses.filter(({ success }) => success)
  return [...successes.sort((one, other) => one.status - other.status), ...responses.filter(({ success }) => !success)]
}

function isSuccessKey(key: string): boolean {
  return key.startsWith('2')
}

const candidates: Readonly<Record<string, readonly number[]>> = {
  '1XX': [103],
  '2XX': [200, 201, 202, 203, 206, 207],
  '3XX': [303, 307, 308, 302, 301],
  '4XX': [400, 422, 409, 403, 404, 401, 418],
  '5XX': [500, 503, 502, 504, 501],
}

/** The first likely status of the range that the document does not describe by itself. */
function statusFor(key: string, keys: readonly string[]): number {
  if (/^\d+$/.test(key)) return Number(key)
  const range = key !== 'default' ? key : keys.some(isSuccessKey) ? freeRange(keys) : '2XX'
  const likely = candidates[range] ?? [500]
  return likely.find((status) => !keys.includes(String(status))) ?? likely[0] ?? 500
}

/** `default` stands for server errors, or for client errors where those are described. */
function freeRange(keys: readonly string[]): string {
  return keys.includes('5XX') && !keys.includes('4XX') ? '4XX' : '5XX'
}

function componentName(node: Node): string | undefined {
  const reference = isObject(node.value) ? textAt(node.value, '$ref') : undefined
  return /^#\/components\/responses\/([^/]+)$/.exec(reference ?? '')?.[1]
}

/** Header objects of a response, references followed; `Content-Type` is ignored as OpenAPI says. */
export function headersOf(
  response: ObjectNode,
  source: Source,
): readonly (readonly [name: string, header: ObjectNode])[] {
  const headers = childOf(response, 'headers')
  if (headers === undefined) return []
  return membersOf(response, 'headers').flatMap(([name, node]) => {
    const header = source.follow(node)
    return header === undefined || name.toLowerCase() === 'content-type' ? [] : [[name, header] as const]
  })
}
