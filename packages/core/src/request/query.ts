import type { ParameterDescriptor } from '../descriptor.ts'
import { percentEncode } from '../percent-encoding.ts'
import { isAbsent, items, members, scalarText } from './parameter-text.ts'

/** Name and value, both as they are on the wire. */
type Pair = readonly [name: string, value: string]

/** RFC 3986 reserved characters that can stand in a query value without a meaning of their own there. */
const reserved = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B|3D)/g

const delimiters = { spaceDelimited: '%20', pipeDelimited: '%7C' } as const

/** `Name.1`, `Tag.1.Key`: arrays counted from 1, as Alibaba Cloud's gateways read them. */
function flatten(name: string, value: unknown): Pair[] {
  const parts = items(value)?.map((item, index): [string, unknown] => [String(index + 1), item]) ?? members(value)
  if (!parts) return [[name, percentEncode(scalarText(value))]]
  return parts.flatMap(([key, part]) => flatten(`${name}.${percentEncode(key)}`, part))
}

/** `filter[a][b]=c`, brackets percent-encoded; OpenAPI leaves arrays open, here they are `filter[0]`. */
function nest(name: string, value: unknown): Pair[] {
  const parts = items(value)?.map((item, index): [string, unknown] => [String(index), item]) ?? members(value)
  if (!parts) return [[name, percentEncode(scalarText(value))]]
  return parts.flatMap(([key, part]) => nest(`${name}%5B${percentEncode(key)}%5D`, part))
}

/**
 * Writes a query parameter (or a field of a form) as pairs; none when it is absent.
 * https://spec.openapis.org/oas/v3.1.1.html#style-examples
 */
export function queryPairs(name: string, value: unknown, descriptor: ParameterDescriptor = {}): Pair[] {
  if (isAbsent(value)) return []
  const wireName = percentEncode(name)
  if (descriptor.content) return [[wireName, percentEncode(JSON.stringify(value))]]
  const style = descriptor.style ?? 'form'
  if (style === 'flattened') return flatten(wireName, value)
  if (style === 'deepObject') return nest(wireName, value)

  const encode = (part: unknown) => {
    const text = percentEncode(scalarText(part))
    return descriptor.allowReserved ? text.replace(reserved, decodeURIComponent) : text
  }
  const list = items(value)?.map(encode)
  const pairs = members(value)?.map(([key, member]): Pair => [percentEncode(key), encode(member)])
  if (!list && !pairs) return [[wireName, encode(value)]]
  if (descriptor.explode ?? style === 'form') return pairs ?? (list ?? []).map((item): Pair => [wireName, item])
  const parts = list ?? (pairs ?? []).flat()
  const delimiter = style === 'spaceDelimited' || style === 'pipeDelimited' ? delimiters[style] : ','
  return parts.length === 0 ? [] : [[wireName, parts.join(delimiter)]]
}

/** A query string without its `?`, in the order of the object's keys. */
export function queryString(
  parameters: Readonly<Record<string, unknown>>,
  descriptors: Readonly<Record<string, ParameterDescriptor>> = {},
): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) => queryPairs(name, value, descriptors[name]))
    .map((pair) => pair.join('='))
    .join('&')
}
