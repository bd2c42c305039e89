import type { Json, JsonObject } from '../model.ts'
import type { Pattern } from './guarded-pattern.ts'

/** Why a value does not match its schema: the first reason found. */
export interface Mismatch {
  /** Of the offending value, inside the value that was checked. */
  readonly pointer: string
  /** Reads on after "the value at …". */
  readonly reason: string
}

/** Which way a value travels: a required `readOnly` member is required in responses only, a `writeOnly` one in requests only. */
export type Direction = 'request' | 'response'

/** What the check of one keyword needs of the whole. */
export interface CheckContext {
  /** Absent where nobody knows: then neither is asked for. */
  readonly direction?: Direction
  /** Whether `oneOf` asks for exactly one match, as it says; otherwise several are let pass, as zod's unions do. */
  readonly exact: boolean
  /** The schema behind references. */
  follow(schema: JsonObject): JsonObject
  /** Checks a value, or part of it, against a schema inside the one at hand. */
  check(schema: JsonObject, value: Json, pointer: string): Mismatch | undefined
  /** A pattern, compiled once. */
  pattern(source: string): Pattern | undefined
}

/** Checks the keywords about one kind of value. Keywords about other kinds are met by definition. */
export type KeywordCheck<Value extends Json = Json> = (
  schema: JsonObject,
  value: Value,
  pointer: string,
  context: CheckContext,
) => Mismatch | undefined
