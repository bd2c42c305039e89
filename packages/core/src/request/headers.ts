import type { ParameterDescriptor } from '../descriptor.ts'
import { percentEncode } from '../percent-encoding.ts'
import { isAbsent, items, members, scalarText } from './parameter-text.ts'
import { queryPairs } from './query.ts'

/** Writes a header parameter (style `simple`, not percent-encoded). */
export function headerText(value: unknown, descriptor: ParameterDescriptor = {}): string {
  if (descriptor.content) return JSON.stringify(value)
  const list = items(value)?.map(scalarText)
  if (list) return list.join(',')
  const pairs = members(value)?.map(([key, member]) => [key, scalarText(member)])
  if (!pairs) return scalarText(value)
  return pairs.map((pair) => pair.join(descriptor.explode ? '=' : ',')).join(',')
}

/** Lower-cases the names and writes the values; a later group wins over an earlier one, absent values are left out. */
export function mergeHeaders(
  groups: readonly (Readonly<Record<string, unknown>> | undefined)[],
  descriptors: Readonly<Record<string, ParameterDescriptor>> = {},
): Record<string, string> {
  const merged: Record<string, string> = {}
  for (const group of groups) {
    for (const [name, value] of Object.entries(group ?? {})) {
      if (!isAbsent(value)) merged[name.toLowerCase()] = headerText(value, descriptors[name])
    }
  }
  return merged
}

/** The value of a `Cookie` header; empty when there is none. Browsers do not let a page set it. */
export function cookieText(
  cookies: Readonly<Record<string, unknown>>,
  descriptors: Readonly<Record<string, ParameterDescriptor>> = {},
): string {
  return Object.entries(cookies)
    .flatMap(([name, value]) => queryPairs(name, value, { explode: false, ...descriptors[name] }))
    .map((pair) => pair.join('='))
    .join('; ')
}

/** The first header that cannot be sent (RFC 9110 section 5): its name, never its value. */
export function unsendableHeader(headers: Readonly<Record<string, string>>): string | undefined {
  const [name] =
    Object.entries(headers).find(
      ([name, value]) => !/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value),
    ) ?? []
  return name && percentEncode(name)
}
