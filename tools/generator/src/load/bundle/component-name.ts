import { basename } from 'node:path'
import { tokensOf } from '../json-pointer.ts'
import type { MutableObject } from '../mutable-json.ts'

/**
 * A free name under a section of `components` for something from another file: the last part of its pointer, or the
 * file's name where the whole file is meant.
 */
export function componentName(
  target: { readonly path: string; readonly pointer: string },
  taken: MutableObject,
): string {
  const written = tokensOf(target.pointer).at(-1) ?? basename(target.path).replace(/\.(?:json|ya?ml)$/i, '')
  const name = written.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^_+$/, '') || 'external'
  let free = name
  for (let suffix = 2; Object.hasOwn(taken, free); suffix += 1) free = `${name}_${suffix}`
  return free
}
