import { escapeToken } from '../json-pointer.ts'
import { isObject, type MutableObject } from '../mutable-json.ts'

/** Where the two sides of a merge stand in their documents. */
interface MergePlace {
  readonly document: string
  readonly overlay: string
}

/**
 * Merges an overlay's update into an object: objects member by member, arrays by appending, anything else replaces.
 * https://spec.openapis.org/overlay/v1.0.0.html#action-object
 */
export function mergeUpdate(
  target: MutableObject,
  update: MutableObject,
  place: MergePlace,
  onOverlaid: (documentPointer: string, overlayPointer: string) => void,
): void {
  for (const [key, value] of Object.entries(update)) {
    const existing = Object.hasOwn(target, key) ? target[key] : undefined
    const token = escapeToken(key)
    const inner = { document: `${place.document}/${token}`, overlay: `${place.overlay}/${token}` }
    if (isObject(existing) && isObject(value)) {
      mergeUpdate(existing, value, inner, onOverlaid)
    } else if (Array.isArray(existing) && Array.isArray(value)) {
      const start = existing.length
      existing.push(...structuredClone(value))
      for (const index of value.keys()) onOverlaid(`${inner.document}/${start + index}`, `${inner.overlay}/${index}`)
    } else {
      target[key] = structuredClone(value)
      onOverlaid(inner.document, inner.overlay)
    }
  }
}
