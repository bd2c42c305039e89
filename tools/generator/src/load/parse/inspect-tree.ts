import { limits } from '../limits.ts'
import type { MutableJson } from '../mutable-json.ts'

/** What one walk over a parsed value tells. */
export interface Inspection {
  /** Keys of all objects together. */
  readonly keys: number
  /** Tokens of the first value that is nested too deep. */
  readonly tooDeep?: readonly string[]
  /** Tokens of the first key that no JavaScript object can be trusted with. */
  readonly unsafeKey?: readonly string[]
}

/** Assigning to this key changes an object's prototype instead of adding a member. */
export const UNSAFE_KEY = '__proto__'

/** Counts keys and finds what later stages could not survive; never recurses deeper than the limit. */
export function inspectTree(root: MutableJson): Inspection {
  const path: string[] = []
  let keys = 0
  let tooDeep: string[] | undefined
  let unsafeKey: string[] | undefined

  const visit = (value: MutableJson): void => {
    if (typeof value !== 'object' || value === null) return
    if (path.length >= limits.depth) {
      tooDeep ??= [...path]
      return
    }
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) descend(String(index), value[index])
      return
    }
    for (const key of Object.keys(value)) {
      keys += 1
      if (key === UNSAFE_KEY) unsafeKey ??= [...path, key]
      descend(key, value[key])
    }
  }
  const descend = (token: string, value: MutableJson | undefined): void => {
    if (typeof value !== 'object' || value === null) return
    path.push(token)
    visit(value)
    path.pop()
  }

  visit(root)
  return { keys, ...(tooDeep && { tooDeep }), ...(unsafeKey && { unsafeKey }) }
}
