import type { ParameterDescriptor } from '../descriptor.ts'
import type { WriteParameter } from './parameter.ts'

/** Lower-cases the names and writes the values; a later group wins over an earlier one, absent values are left out. */
export function mergeHeaders(
  write: WriteParameter,
  groups: readonly (Readonly<Record<string, unknown>> | undefined)[],
  descriptors: Readonly<Record<string, ParameterDescriptor>> = {},
): Record<string, string> {
  const merged: Record<string, string> = {}
  for (const group of groups) {
    for (const [name, value] of Object.entries(group ?? {})) {
      if (value === undefined || value === null) continue
      merged[name.toLowerCase()] = write('headers', name, value, descriptors[name])
    }
  }
  return merged
}

/** The name of the first header that cannot be sent (RFC 9110 section 5). */
export function unsendableHeader(headers: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(headers).find(
    (name) => !/^[!#$%&'*+.^`|~\w-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(headers[name] ?? ''),
  )
}
