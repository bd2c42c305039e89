import { isIdentifierName } from './identifier.ts'
import { printString } from './print-string.ts'

const ARRAY_INDEX = /^(?:0|[1-9]\d{0,8})$/

/** A key for an object literal or an object type. `__proto__` is computed: written plainly it would set the prototype. */
export function printPropertyKey(name: string): string {
  if (name === '__proto__') return "['__proto__']"
  return isIdentifierName(name) || ARRAY_INDEX.test(name) ? name : printString(name)
}
