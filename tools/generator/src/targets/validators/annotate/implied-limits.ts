import type { Expression } from './parse-expression.ts'

const INTEGER = 'z.int()'
const LIMITS = new Map([
  ['gte', String(Number.MIN_SAFE_INTEGER)],
  ['lte', String(Number.MAX_SAFE_INTEGER)],
])
const PRINTED = Array.from(LIMITS, ([name, bound]) => `.${name}(${bound})`)

/** `z.int()` takes safe integers only: the engine's bounds for `int64` would be looked at once more for every value. */
export function isImplied({ callee, args: [bound] }: Extract<Expression, { readonly is: 'call' }>): boolean {
  if (callee.is !== 'member' || bound === undefined) return false
  return LIMITS.get(callee.name) === bound.text && callee.of.text.startsWith(INTEGER)
}

/** A chain of calls without such bounds. */
export function withoutImplied(chain: string): string {
  return chain.startsWith(INTEGER) ? PRINTED.reduce((rest, limit) => rest.replace(limit, ''), chain) : chain
}
