import { isArray, isObject } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import { checkApplicators } from './check-applicators.ts'
import { checkArray } from './check-array.ts'
import type { CheckContext, Direction, Mismatch } from './check-context.ts'
import { checkNumber } from './check-number.ts'
import { checkObject } from './check-object.ts'
import { checkString } from './check-string.ts'
import { checkType } from './check-type.ts'
import { guardedPattern, type Pattern } from './guarded-pattern.ts'

const deepest = 400

/**
 * Checks values against engine schemas (JSON Schema 2020-12). It interprets: a document has thousands of examples, each
 * with a schema of its own, and compiling those takes far longer than reading them once. The tests hold it against ajv.
 */
export class SchemaChecker implements CheckContext {
  readonly direction?: Direction
  readonly #follow: (schema: JsonObject) => JsonObject
  readonly #patterns = new Map<string, Pattern | undefined>()
  #depth = 0

  constructor(follow: (schema: JsonObject) => JsonObject, direction?: Direction) {
    this.#follow = follow
    if (direction !== undefined) this.direction = direction
  }

  /** The first reason why a value does not match; undefined when it does. */
  mismatch(schema: JsonObject, value: Json): Mismatch | undefined {
    return this.check(schema, value, '')
  }

  matches(schema: JsonObject, value: Json): boolean {
    return this.mismatch(schema, value) === undefined
  }

  follow(schema: JsonObject): JsonObject {
    return this.#follow(schema)
  }

  check(given: JsonObject, value: Json, pointer: string): Mismatch | undefined {
    // A schema that contains itself without ever going deeper into the value restricts nothing.
    if (this.#depth >= deepest) return undefined
    this.#depth += 1
    try {
      const schema = this.#follow(given)
      return (
        checkType(schema, value, pointer) ??
        this.#checkKind(schema, value, pointer) ??
        checkApplicators(schema, value, pointer, this)
      )
    } finally {
      this.#depth -= 1
    }
  }

  pattern(source: string): Pattern | undefined {
    if (this.#patterns.has(source)) return this.#patterns.get(source)
    const compiled = guardedPattern(source)
    this.#patterns.set(source, compiled)
    return compiled
  }

  #checkKind(schema: JsonObject, value: Json, pointer: string): Mismatch | undefined {
    if (typeof value === 'string') return checkString(schema, value, pointer, this)
    if (typeof value === 'number') return checkNumber(schema, value, pointer)
    if (isArray(value)) return checkArray(schema, value, pointer, this)
    if (isObject(value)) return checkObject(schema, value, pointer, this)
    return undefined
  }
}
