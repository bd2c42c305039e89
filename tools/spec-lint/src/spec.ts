/** A spec as the rules see it: the loaded document and every OpenAPI object in it. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** One object of the document, written where it is defined; objects that only refer to another are left out. */
export interface SpecObject {
  /** What the OpenAPI specification calls it, e.g. `mediaType`, `operation`, `schema`. */
  readonly kind: string
  readonly value: JsonObject
  readonly path: readonly string[]
}

export interface Spec {
  /** The folder's name under `specs/`, e.g. `tke`. */
  readonly id: string
  /** The entry file, as the user would name it. */
  readonly file: string
  readonly document: JsonObject
  readonly objects: readonly SpecObject[]
  /** Text of the files that stand beside the document, by name; only what is there. */
  readonly besides: Readonly<Record<string, string>>
}

/** Whether a value is a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The members of an object; none where the value is something else. */
export function membersOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : []
}

/** The items of a list; none where the value is something else. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

/** An own member of an object or list, or undefined. */
export function memberOf(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as JsonObject)[key]
}
