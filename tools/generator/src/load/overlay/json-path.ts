import { exec } from 'jsonpath-rfc9535'
import type { MutableJson } from '../mutable-json.ts'

/** A JSONPath that is none. */
export class JsonPathError extends Error {
  override readonly name = 'JsonPathError'
}

/**
 * Tokens of every place in a document that a JSONPath selects. https://www.rfc-editor.org/rfc/rfc9535
 * @throws JsonPathError where the expression is none.
 */
export function selectPlaces(document: MutableJson, expression: string): (readonly string[])[] {
  const places: (readonly string[])[] = []
  try {
    exec(document, expression, (_value, path) => places.push(path.map(tokenOf)))
  } catch (error) {
    throw new JsonPathError(error instanceof Error ? error.message : String(error))
  }
  return places
}

/** The library escapes names as in a normalized path. https://www.rfc-editor.org/rfc/rfc9535#section-2.7 */
function tokenOf(normalized: string | number): string {
  if (typeof normalized === 'number' || !normalized.includes('\\')) return String(normalized)
  return String(JSON.parse(`"${normalized.replaceAll('"', '\\"').replaceAll("\\'", "'")}"`))
}
