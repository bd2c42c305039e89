import { dirname, resolve } from 'node:path'
import { pointerOfFragment } from '../json-pointer.ts'

/** A reference, taken apart. */
export type FileReference =
  | { readonly is: 'file'; readonly path: string; readonly fragment: string; readonly pointer: string }
  | { readonly is: 'network' }
  | { readonly is: 'anchor'; readonly path: string; readonly name: string }
  | { readonly is: 'malformed' }

/** Takes the text of a reference in the file `base` (absolute) apart. https://www.rfc-editor.org/rfc/rfc3986#section-4.1 */
export function parseFileReference(text: string, base: string): FileReference {
  // A scheme or an authority: also `file:`, which could name any file of the machine.
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(text)) return { is: 'network' }
  const hash = text.indexOf('#')
  const file = hash === -1 ? text : text.slice(0, hash)
  const fragment = hash === -1 ? '' : text.slice(hash + 1)
  const pointer = pointerOfFragment(fragment)
  try {
    const path = file === '' ? base : resolve(dirname(base), decodeURIComponent(file))
    if (path.includes('\0')) return { is: 'malformed' }
    return pointer === undefined ? { is: 'anchor', path, name: fragment } : { is: 'file', path, fragment, pointer }
  } catch {
    return { is: 'malformed' }
  }
}
