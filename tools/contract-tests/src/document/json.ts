/** What a document holds once it is read. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** Whether this is `{…}`. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as an object; an empty one where it is none, so that readers can walk on. */
export function objectAt(value: unknown, key: string): JsonObject {
  const member = isObject(value) ? value[key] : undefined
  return isObject(member) ? member : {}
}

/** The member as a list; empty where it is none. */
export function listAt(value: unknown, key: string): readonly Json[] {
  const member = isObject(value) ? value[key] : undefined
  return Array.isArray(member) ? member : []
}

/** The member as a text, where it is one. */
export function textAt(value: unknown, key: string): string | undefined {
  const member = isObject(value) ? value[key] : undefined
  return typeof member === 'string' ? member : undefined
}

/** The member as a text; a document without it cannot be tested. */
export function requiredText(value: unknown, key: string, where: string): string {
  const text = textAt(value, key)
  if (text === undefined) throw new Error(`${where}: ${key} is missing or not a text`)
  return text
}
