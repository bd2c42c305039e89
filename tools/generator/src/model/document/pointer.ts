import { escapeToken, pointerOfFragment, tokensOf } from '../../load/json-pointer.ts'

/** The pointer of a member, or of a member's member. */
export function joinPointer(base: string, ...segments: readonly (string | number)[]): string {
  let pointer = base
  for (const segment of segments) pointer += `/${escapeToken(String(segment))}`
  return pointer
}

export function pointerSegments(pointer: string): readonly string[] {
  return tokensOf(pointer)
}

/** The pointer inside a reference within the document (`#/components/…`). */
export function pointerOfReference(reference: string): string | undefined {
  return reference.startsWith('#') ? pointerOfFragment(reference.slice(1)) : undefined
}
