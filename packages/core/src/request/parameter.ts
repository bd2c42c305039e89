import type { ParameterDescriptor } from '../descriptor.ts'
import { percentEncode } from '../percent-encoding.ts'

/** Where a parameter is written. */
export type ParameterPlace = 'path' | 'query' | 'headers' | 'cookies'

/**
 * Writes a parameter, names and values percent-encoded once (headers are not encoded).
 *
 * @returns an empty text when it is absent.
 */
export type WriteParameter = (
  place: ParameterPlace,
  name: string,
  value: unknown,
  descriptor?: ParameterDescriptor,
) => string

/** `undefined` and `null` are not values on the wire (RFC 6570 section 3.2.1). */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null
}

/** A scalar as text on the wire. Dates are RFC 3339 in UTC; what nests deeper than a style can write is JSON. */
export function scalarText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The present members of an object, or items of an array, with their keys; undefined for a scalar. */
export function entriesOf(value: unknown): [key: string, value: unknown][] | undefined {
  if (typeof value !== 'object' || value === null || value instanceof Date) return undefined
  return Object.entries(value).filter(([, part]) => isPresent(part))
}

/** The writer for scalars, which is all that many documents have; `writeParameter` of `./wire` writes the others. */
export const writeScalar: WriteParameter = (place, name, value) => {
  if (!isPresent(value)) return ''
  const text = scalarText(value)
  if (place === 'headers') return text
  return (place === 'path' ? '' : `${percentEncode(name)}=`) + percentEncode(text)
}

/** Writes a group of parameters, joined; absent ones leave nothing behind. */
export function writeParameters(
  write: WriteParameter,
  place: 'query' | 'cookies',
  values: Readonly<Record<string, unknown>>,
  descriptors: Readonly<Record<string, ParameterDescriptor>> = {},
): string {
  return Object.entries(values)
    .map(([name, value]) => write(place, name, value, descriptors[name]))
    .filter(Boolean)
    .join(place === 'query' ? '&' : '; ')
}
