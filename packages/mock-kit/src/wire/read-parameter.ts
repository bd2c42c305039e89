import type { MockParameter } from '../descriptor.ts'
import { decodeForm, type NameValuePair } from './name-value-pairs.ts'
import { memberTypes, readPieces } from './read-delimited.ts'
import { readNested } from './read-nested.ts'
import { combineReadings, type Reading, readScalar } from './read-scalar.ts'

/** Where the texts of parameters are. */
export interface ParameterSource {
  readonly path: Readonly<Record<string, string>>
  readonly headers: Headers
  /** Query, and form body where both are one namespace. */
  readonly pairs: readonly NameValuePair[]
  readonly cookies: ReadonlyMap<string, string>
}

/** Reads one parameter as its style writes it (OpenAPI 3.1, section 4.8.12.3); `undefined` when it is absent. */
export function readParameter(parameter: MockParameter, source: ParameterSource): Reading | undefined {
  if (parameter.in === 'query' && parameter.content === undefined) return readQueryParameter(parameter, source.pairs)
  const text = textOf(parameter, source)
  if (text === undefined) return undefined
  if (parameter.content !== undefined) return readContent(text, parameter.content)
  if (!isCompound(parameter)) return readScalar(withoutPrefix(parameter, text), parameter.types)
  return readPieces(parameter, splitText(parameter, text))
}

function textOf(parameter: MockParameter, source: ParameterSource): string | undefined {
  if (parameter.in === 'path')
    return Object.hasOwn(source.path, parameter.name) ? source.path[parameter.name] : undefined
  if (parameter.in === 'header') return source.headers.get(parameter.name) ?? undefined
  if (parameter.in === 'cookie') return source.cookies.get(parameter.name)
  return source.pairs.find(({ name }) => name === parameter.name)?.value
}

function readQueryParameter(parameter: MockParameter, pairs: readonly NameValuePair[]): Reading | undefined {
  const { name, style = 'form', types } = parameter
  if (style === 'deepObject' || style === 'flattened') return readNested(parameter, pairs)
  const explode = parameter.explode ?? style === 'form'
  if (types.includes('object') && explode) return readExplodedObject(parameter, pairs)
  const own = pairs.filter((pair) => pair.name === name)
  const [first] = own
  if (!first) return undefined
  if (!isCompound(parameter)) return readScalar(first.value, types)
  if (!explode) return readPieces(parameter, splitQueryValue(first, delimiterOf(style)))
  // A parameter that may be one value or several is one when it came once.
  if (own.length === 1 && types.some((type) => type !== 'array' && type !== 'null'))
    return readScalar(first.value, types)
  return readPieces(
    parameter,
    own.map(({ value }) => value),
  )
}

/** `?R=100&G=200` for an object parameter with the members `R` and `G`. */
function readExplodedObject(parameter: MockParameter, pairs: readonly NameValuePair[]): Reading | undefined {
  const isOpen = parameter.properties?.['*'] !== undefined
  const own = pairs.filter(({ name }) => isOpen || Object.hasOwn(parameter.properties ?? {}, name))
  if (own.length === 0) return undefined
  const names = [...new Set(own.map((pair) => pair.name))]
  const readings = names.map((name) => {
    const texts = own.filter((pair) => pair.name === name).map(({ value }) => value)
    const types = memberTypes(parameter, name)
    return types.includes('array') ? { value: texts } : readScalar(texts[0] ?? '', types)
  })
  return combineReadings(readings, (values) => Object.fromEntries(names.map((name, index) => [name, values[index]])))
}

function readContent(text: string, mediaType: string): Reading {
  if (!/[/+]json$/i.test(mediaType.replace(/;.*$/s, '').trim())) return { value: text }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { unreadable: text }
  }
}

function isCompound({ types }: MockParameter): boolean {
  return types.includes('array') || types.includes('object')
}

function delimiterOf(style: string): string {
  if (style === 'spaceDelimited') return ' '
  return style === 'pipeDelimited' ? '|' : ','
}

/** A delimiter that is written as itself separates; only where there is none does an encoded one. */
function splitQueryValue({ raw, value }: NameValuePair, delimiter: string): string[] {
  if (raw.includes(delimiter)) return raw.split(delimiter).map(decodeForm)
  return value.split(delimiter)
}

/** Styles of path, header and cookie parameters. */
function splitText(parameter: MockParameter, text: string): string[] {
  const { style, explode = false, name } = parameter
  if (style === 'label') return text.slice(1).split(explode ? '.' : ',')
  if (style !== 'matrix') return text.split(',')
  if (!explode) return withoutPrefix(parameter, text).split(',')
  const pieces = text.slice(1).split(';')
  return parameter.types.includes('array') ? pieces.map((piece) => piece.replace(`${name}=`, '')) : pieces
}

function withoutPrefix({ style, name }: MockParameter, text: string): string {
  if (style === 'label') return text.replace(/^\./, '')
  if (style === 'matrix') return text.startsWith(`;${name}=`) ? text.slice(name.length + 2) : text
  return text
}
