import { isObject, type MutableJson } from '../mutable-json.ts'
import { kinds } from './kinds.ts'
import type { Shape } from './shape.ts'

/** What a shape asks for, to stand behind "must be". */
export function describeShape(shape: Shape): string {
  switch (shape.is) {
    case 'any':
      return 'anything'
    case 'text':
      return 'text'
    case 'flag':
      return 'true or false'
    case 'number':
      return 'a number'
    case 'count':
      return 'a whole number from 0'
    case 'word':
      return `one of ${shape.words.join(', ')}`
    case 'list':
      return 'a list'
    case 'map':
      return 'an object'
    case 'object':
    case 'reference-or-object':
      return `an object (${kinds[shape.kind].title})`
    case 'either':
      return shape.shapes.map(describeShape).join(', or ')
  }
}

/** What a value is, to stand behind "not". */
export function describeValue(value: MutableJson): string {
  if (value === null) return 'empty (null)'
  if (Array.isArray(value)) return 'a list'
  if (isObject(value)) return 'an object'
  return typeof value === 'string' ? `the text "${value}"` : String(value)
}

/** Whether a value's own JSON type, without what is inside it, fits a shape. */
export function fits(shape: Shape, value: MutableJson): boolean {
  switch (shape.is) {
    case 'any':
      return true
    case 'text':
      return typeof value === 'string'
    case 'flag':
      return typeof value === 'boolean'
    case 'number':
      return Number.isFinite(value)
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0
    case 'word':
      return typeof value === 'string' && shape.words.includes(value)
    case 'list':
      return Array.isArray(value)
    case 'map':
      return isObject(value)
    case 'object':
    case 'reference-or-object':
      return isObject(value) || (shape.kind === 'schema' && typeof value === 'boolean')
    case 'either':
      return shape.shapes.some((alternative) => fits(alternative, value))
  }
}
