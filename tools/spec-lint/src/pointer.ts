import { type Json, memberOf } from './spec.ts'

/** JSON pointer (RFC 6901) of a path, e.g. `/paths/~1#Name/post`. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The path of a JSON pointer, also of one with a leading `#`. */
export function pathOf(pointer: string): string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What a path leads to, or undefined. */
export function valueAt(root: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(memberOf, root)
}
