import type { MockParameter } from '../descriptor.ts'
import { decodeForm, type NameValuePair } from './name-value-pairs.ts'
import { percentDecode } from './percent-decoding.ts'
import { memberTypes, readPieces } from './read-delimited.ts'
import { readNested } from './read-nested.ts'
import { combineReadings, type Reading, readScalar } from './read-scalar.ts'

/** Where the texts of parameters are. */
export interface ParameterSource {
  /** Percent-encoded. */
  readonly path: Readonly<Record<string, string>>
  readonly headers: Headers
  /** Query, and form body where both are one namespace. */
  readonly pairs: readonly NameValuePair[]
  readonly cookies: readonly NameValuePair[]
}

/** Reads one parameter as its style writes it (OpenAPI 3.1, section 4.8.12.3); `undefined` when it is absent. */
export function readParameter(parameter: MockParameter, source: ParameterSource): Reading | undefined {
  const { name, content, types } = parameter
  if (parameter.in === 'query' || parameter.in === 'cookie') {
    const pairs = parameter.in === 'query' ? source.pairs : source.cookies
    if (content === undefined) return readFormParameter(parameter, pairs)
    const text = pairs.find((pair) => pair.name === name)?.value
    return text === undefined ? undefined : readContent(text, content)
  }
  const text = parameter.in === 'header' ? (source.headers.get(name) ?? undefined) : memberOf(source.path, name)
  if (text === undefined) return undefined
  const decode = parameter.in === 'path' ? percentDecode : (part: string) => part
  if (content !== undefined) return readContent(decode(text), content)
  if (!isCompound(parameter)) return readScalar(decode(withoutPrefix(parameter, text)), types)
  return readOneOrMany(parameter, splitText(parameter, text, decode))
}

function memberOf(texts: ParameterSource['path'], name: string): string | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined
}

/** In a query and in cookies. */
function readFormParameter(parameter: MockParameter, pairs: readonly NameValuePair[]): Reading | undefined {
  const { name, style = 'form', types } = parameter
  if (style === 'deepObject' || style === 'flattened') return readNested(parameter, pairs)
  const explode = parameter.explode ?? style === 'form'
  if (types.includes('object') && explode) return readExplodedObject(parameter, pairs)
  const own = pairs.filter((pair) => pair.name === name)
  const [first] = own
  if (!first) return undefined
  if (!isCompound(parameter)) return readScalar(first.value, types)
  const pieces = explode ? own.map(({ value }) => value) : splitAt(delimiterOf(style), first.raw, decodeForm)
  return readOneOrMany(parameter, pieces)
}

/** A parameter that may be one value or several is one when it came once. */
function readOneOrMany(parameter: MockParameter, pieces: readonly string[]): Reading {
  const { types } = parameter
  const [first = ''] = pieces
  const mayBeOne = types.some((type) => type !== 'array' && type !== 'object' && type !== 'null')
  return pieces.length === 1 && mayBeOne ? readScalar(first, types) : readPieces(parameter, pieces)
}

/** `?R=100&G=200` for an object parameter with the members `R` and `G`. */
function readExplodedObject(parameter: MockParameter, pairs: readonly NameValuePair[]): Reading | undefined {
  // Without any it may have any.
  const isOpen = parameter.properties === undefined || parameter.properties['*'] !== undefined
  const own = pairs.filter(({ name }) => isOpen || Object.hasOwn(parameter.properties ?? {}, name))
  if (own.length === 0) return undefined
  const names = [...new Set(own.map((pair) => pair.name))]
  const readings = names.map((name) => {
    const texts = own.filter((pair) => pair.name === name).map(({ value }) => value)
    const types = memberTypes(parameter, name)
    const isList = types.includes('array') && !(texts.length === 1 && texts[0]?.startsWith('['))
    return isList ? { value: texts } : readScalar(texts[0] ?? '', types)
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

type Decode = (text: string) => string

/** A delimiter that is written as itself separates; only where there is none does an encoded one. */
function splitAt(delimiter: string, raw: string, decode: Decode): string[] {
  return raw.includes(delimiter) ? raw.split(delimiter).map(decode) : decode(raw).split(delimiter)
}

/** Styles of path and header parameters. */
function splitText(parameter: MockParameter, text: string, decode: Decode): string[] {
  const { style, explode = false } = parameter
  if (style === 'label') return splitAt(explode ? '.' : ',', text.slice(1), decode)
  if (style !== 'matrix') return splitAt(',', text, decode)
  if (!explode) return splitAt(',', withoutPrefix(parameter, text), decode)
  const pieces = splitAt(';', text.slice(1), decode)
  return parameter.types.includes('array') ? pieces.map((piece) => piece.replace(/^[^=]*=?/, '')) : pieces
}

function withoutPrefix({ style }: MockParameter, text: string): string {
  if (style === 'label') return text.replace(/^\./, '')
  if (style === 'matrix') return text.replace(/^;[^=]*=?/, '')
  return text
}
