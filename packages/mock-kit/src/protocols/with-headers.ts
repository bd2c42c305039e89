import { headerText } from '../replies/documented-headers.ts'

/** A copy with these headers; those that are `undefined` stay as they are. */
export function withHeaders(headers: Headers, changes: Readonly<Record<string, string | undefined>>): Headers {
  const changed = new Headers(headers)
  for (const [name, value] of Object.entries(changes)) if (value !== undefined) changed.set(name, headerText(value))
  return changed
}
