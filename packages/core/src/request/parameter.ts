import type { ParameterDescriptor } from '../descriptor.ts'
import { percentEncode } from '../percent-encoding.ts'

/** Where a parameter is written. */
export type ParameterPlace = 'path' | 'query' | 'headers' | 'cookies'

interface Style {
  readonly first: string
  readonly between: string
  readonly named: boolean
}

/** What comes first, what separates exploded parts, and whether parts carry the parameter's name. */
const styles: Readonly<Record<string, Style>> = {
  simple: { first: '', between: ',', named: false },
  label: { first: '.', between: '.', named: false },
  matrix: { first: ';', between: ';', named: true },
  form: { first: '', between: '&', named: true },
}

const delimiters: Readonly<Record<string, string>> = { spaceDelimited: '%20', pipeDelimited: '%7C' }

/** RFC 3986 reserved characters that can stand in a query value without a meaning of their own there. */
const reserved = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B|3D)/g

/** `undefined` and `null` are not values on the wire (RFC 6570 section 3.2.1). */
function isPresent(value: unknown): boolean {
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

/**
 * `flattened`: `Name.1`, `Tag.1.Key`, arrays counted from 1, as Alibaba Cloud's gateways read them. `deepObject`:
 * `filter[a][b]`; OpenAPI leaves arrays open, here they are `filter[0]`.
 */
function nested(name: string, value: unknown, isFlat: boolean): string[] {
  const entries = entriesOf(value)
  if (!entries) return [`${name}=${percentEncode(scalarText(value))}`]
  const first = isFlat && Array.isArray(value) ? 1 : 0
  return entries.flatMap(([key, part], index) => {
    const inner = percentEncode(Array.isArray(value) ? String(index + first) : key)
    return nested(isFlat ? `${name}.${inner}` : `${name}%5B${inner}%5D`, part, isFlat)
  })
}

/**
 * Writes a parameter, names and values percent-encoded once (headers are not encoded).
 * https://spec.openapis.org/oas/v3.1.1.html#style-examples
 *
 * @returns an empty text when it is absent.
 */
export function writeParameter(
  place: ParameterPlace,
  name: string,
  value: unknown,
  descriptor: ParameterDescriptor = {},
): string {
  if (!isPresent(value)) return ''
  const encode = (part: unknown): string => {
    const text = scalarText(part)
    if (place === 'headers') return text
    return descriptor.allowReserved ? percentEncode(text).replace(reserved, decodeURIComponent) : percentEncode(text)
  }
  const whole = descriptor.content ? JSON.stringify(value) : value
  const style = descriptor.style ?? (place === 'path' || place === 'headers' ? 'simple' : 'form')
  if (style === 'flattened' || style === 'deepObject') {
    return nested(percentEncode(name), whole, style === 'flattened').join('&')
  }
  const { first, between, named } = styles[style] ?? (styles['form'] as Style)
  const withName = (text: string) => (named ? encode(name) + (text || style !== 'matrix' ? `=${text}` : '') : text)
  const entries = entriesOf(whole)
  if (!entries) return first + withName(encode(whole))
  if (entries.length === 0) return ''

  const pairs = entries.map(([key, part]) => (Array.isArray(whole) ? [encode(part)] : [encode(key), encode(part)]))
  if (!(descriptor.explode ?? style === 'form')) {
    return first + withName(pairs.flat().join(delimiters[style] ?? ','))
  }
  const parts = pairs.map((pair) => (pair.length === 1 ? withName(pair.join()) : pair.join('=')))
  return first + parts.join(place === 'cookies' ? '; ' : between)
}

/** Writes a group of parameters, joined; absent ones leave nothing behind. */
export function writeParameters(
  place: 'query' | 'cookies',
  values: Readonly<Record<string, unknown>>,
  descriptors: Readonly<Record<string, ParameterDescriptor>> = {},
): string {
  return Object.entries(values)
    .map(([name, value]) => writeParameter(place, name, value, descriptors[name]))
    .filter(Boolean)
    .join(place === 'query' ? '&' : '; ')
}
