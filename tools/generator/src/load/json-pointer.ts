import { type MutableJson, member } from './mutable-json.ts'

const ARRAY_INDEX = /^(?:0|[1-9]\d*)$/

/** One token of a JSON pointer, escaped. https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function escapeToken(token: string): string {
  return token.includes('~') || token.includes('/') ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token
}

/** The pointer that names these tokens from the root; empty for the root itself. */
export function pointerOf(tokens: readonly (string | number)[]): string {
  let pointer = ''
  for (const token of tokens) pointer += `/${escapeToken(String(token))}`
  return pointer
}

/** The tokens of a pointer, with or without a leading `#`. */
export function tokensOf(pointer: string): string[] {
  const path = pointer.startsWith('#') ? pointer.slice(1) : pointer
  if (path === '') return []
  return path
    .replace(/^\//, '')
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The pointer of a URI fragment (without its `#`), percent-decoded; undefined where it is none. */
export function pointerOfFragment(fragment: string): string | undefined {
  if (fragment !== '' && !fragment.startsWith('/')) return undefined
  try {
    return decodeURIComponent(fragment)
  } catch {
    return undefined
  }
}

/** What a pointer names, or undefined. */
export function valueAt(root: MutableJson, pointer: string): MutableJson | undefined {
  let value: MutableJson | undefined = root
  for (const token of tokensOf(pointer)) {
    if (Array.isArray(value) && !ARRAY_INDEX.test(token)) return undefined
    value = member(value, token)
    if (value === undefined) return undefined
  }
  return value
}
