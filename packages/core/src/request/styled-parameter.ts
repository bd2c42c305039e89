import { percentEncode } from '../percent-encoding.ts'
import { entriesOf, isPresent, scalarText, type WriteParameter } from './parameter.ts'

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

/** A parameter with `content`: JSON, or the text itself where that is another media type. */
function written(value: unknown, mediaType: string): string {
  return typeof value === 'string' && !/[/+]json\b/i.test(mediaType) ? value : JSON.stringify(value)
}

/**
 * `WriteParameter` for every style.
 * https://spec.openapis.org/oas/v3.1.1.html#style-examples
 */
export const writeParameter: WriteParameter = (place, name, value, descriptor = {}) => {
  if (!isPresent(value)) return ''
  const encode = (part: unknown): string => {
    const text = scalarText(part)
    if (place === 'headers') return text
    return descriptor.allowReserved ? percentEncode(text).replace(reserved, decodeURIComponent) : percentEncode(text)
  }
  const whole = descriptor.content === undefined ? value : written(value, descriptor.content)
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
