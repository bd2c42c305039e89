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
/** After so many steps for one value, what a schema said of a part of it is remembered: alternatives may multiply. */
const manySteps = 2000

/** What a schema said of a part of the value. */
interface Verdict {
  readonly value: Json
  mismatch: Mismatch | undefined
}

/**
 * Checks values against engine schemas (JSON Schema 2020-12). It interprets: a document has thousands of examples, each
 * with a schema of its own, and compiling those takes far longer than reading them once. The tests hold it against ajv.
 */
export class SchemaChecker implements CheckContext {
  readonly direction?: Direction
  readonly #follow: (schema: JsonObject) => JsonObject
  readonly #patterns = new Map<string, Pattern | undefined>()
  #depth = 0
  #steps = 0
  readonly #known = new Map<JsonObject, Map<string, Verdict>>()
  #exact = false

  constructor(follow: (schema: JsonObject) => JsonObject, direction?: Direction) {
    this.#follow = follow
    if (direction !== undefined) this.direction = direction
  }

  /** The first reason why a value does not match; undefined when it does. */
  mismatch(schema: JsonObject, value: Json): Mismatch | undefined {
    if (this.#depth === 0) {
      this.#steps = 0
      this.#known.clear()
    }
    return this.check(schema, value, '')
  }

  matches(schema: JsonObject, value: Json): boolean {
    return this.mismatch(schema, value) === undefined
  }

  /** The same, of each `oneOf` exactly one member. */
  matchesExactly(schema: JsonObject, value: Json): boolean {
    this.#exact = true
    try {
      return this.matches(schema, value)
    } finally {
      this.#exact = false
    }
  }

  get exact(): boolean {
    return this.#exact
  }

  follow(schema: JsonObject): JsonObject {
    return this.#follow(schema)
  }

  check(given: JsonObject, value: Json, pointer: string): Mismatch | undefined {
    // A schema that contains itself without ever going deeper into the value restricts nothing.
    if (this.#depth >= deepest) return undefined
    const schema = this.#follow(given)
    this.#steps += 1
    return this.#steps > manySteps ? this.#checkOnce(schema, value, pointer) : this.#checkDeeper(schema, value, pointer)
  }

  /** While it is being checked, and so part of itself, a schema restricts nothing. */
  #checkOnce(schema: JsonObject, value: Json, pointer: string): Mismatch | undefined {
    const verdicts = this.#known.get(schema) ?? new Map<string, Verdict>()
    this.#known.set(schema, verdicts)
    const known = verdicts.get(pointer)
    if (known !== undefined && known.value === value) return known.mismatch
    const verdict: Verdict = { value, mismatch: undefined }
    verdicts.set(pointer, verdict)
    verdict.mismatch = this.#checkDeeper(schema, value, pointer)
    return verdict.mismatch
  }

  #checkDeeper(schema: JsonObject, value: Json, pointer: string): Mismatch | undefined {
    this.#depth += 1
    try {
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
