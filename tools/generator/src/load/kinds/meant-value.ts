import { isObject, type MutableJson } from '../mutable-json.ts'
import { fits } from './describe.ts'
import type { KindName } from './kind-name.ts'
import type { Shape } from './shape.ts'

/** Words of other languages and of older versions, by the type that they stand for. */
const typeNames: ReadonlyMap<string, string> = new Map([
  ...['int', 'long', 'int32', 'int64'].map((word): [string, string] => [word, 'integer']),
  ...['float', 'double', 'decimal'].map((word): [string, string] => [word, 'number']),
  ...['str', 'text', 'file', 'date', 'datetime', 'date-time', 'uuid'].map((word): [string, string] => [word, 'string']),
  ['bool', 'boolean'],
  ['map', 'object'],
  ['list', 'array'],
])

/**
 * Objects that say something also where they have no members. An empty security requirement would do so as well, and
 * lift the others: nobody is to get that by leaving a line unfinished.
 */
const MAY_BE_EMPTY: ReadonlySet<KindName> = new Set([
  ...(['paths', 'pathItem', 'responses', 'response', 'mediaType', 'schema', 'components'] as const),
  ...(['encoding', 'callback', 'header', 'link', 'example', 'operation', 'xml'] as const),
])

/**
 * What a value of a wrong type is surely meant to be: a version `1` as a text, a single tag as a list. Undefined where
 * nobody can tell.
 */
export function meantValue(value: MutableJson, shape: Shape): MutableJson | undefined {
  switch (shape.is) {
    case 'text':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
    case 'flag':
      return value === 'true' ? true : value === 'false' ? false : undefined
    case 'number':
    case 'count':
      return typeof value === 'string' && value.trim() !== '' && fits(shape, Number(value)) ? Number(value) : undefined
    case 'word':
      return meantWord(value, shape.words)
    case 'list':
      return meantList(value, shape.of)
    case 'map':
      return isEmptyList(value) ? {} : undefined
    case 'object':
    case 'reference-or-object':
      return meantObject(value, shape.kind)
    case 'either':
      return shape.shapes.map((alternative) => meantValue(value, alternative)).find((meant) => meant !== undefined)
    default:
      return undefined
  }
}

function meantObject(value: MutableJson, kind: KindName): MutableJson | undefined {
  if (kind === 'discriminator' && typeof value === 'string') return { propertyName: value }
  return (value === null || isEmptyList(value)) && MAY_BE_EMPTY.has(kind) ? {} : undefined
}

/** How PHP writes an object without members. */
function isEmptyList(value: MutableJson): boolean {
  return Array.isArray(value) && value.length === 0
}

function meantWord(value: MutableJson, words: readonly string[]): string | undefined {
  // YAML reads a bare `null` as no text.
  const written = String(value).toLowerCase()
  const word = words.includes('integer') ? (typeNames.get(written) ?? written) : written
  return words.find((known) => known.toLowerCase() === word)
}

function meantList(value: MutableJson, of: Shape): MutableJson | undefined {
  if (value === null) return []
  return fits(of, value) && !(of.is === 'any' && isObject(value)) ? [value] : undefined
}

/** Whether nothing is lost but one statement where a member of this shape is left out. */
export function isScalar(shape: Shape): boolean {
  if (shape.is === 'list') return isScalar(shape.of)
  if (shape.is === 'either') return shape.shapes.every(isScalar)
  return ['text', 'flag', 'number', 'count', 'word'].includes(shape.is)
}
