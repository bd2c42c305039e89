import type { KindName } from './kind-name.ts'

/** What a member of an OpenAPI object may hold. */
export type Shape =
  | { readonly is: 'any' }
  | { readonly is: 'text' }
  | { readonly is: 'flag' }
  | { readonly is: 'number' }
  | { readonly is: 'count' }
  | { readonly is: 'word'; readonly words: readonly string[] }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'map'; readonly of: Shape }
  | { readonly is: 'object'; readonly kind: KindName }
  | { readonly is: 'reference-or-object'; readonly kind: KindName }
  | { readonly is: 'either'; readonly shapes: readonly Shape[] }

/** Anything at all: examples, defaults, enum values. Never looked into. */
export const any: Shape = { is: 'any' }
export const text: Shape = { is: 'text' }
export const flag: Shape = { is: 'flag' }
export const number: Shape = { is: 'number' }
/** A whole number from 0. */
export const count: Shape = { is: 'count' }

/** One of a few words. */
export function word(...words: readonly string[]): Shape {
  return { is: 'word', words }
}

export function list(of: Shape): Shape {
  return { is: 'list', of }
}

/** An object whose keys are names that the author chooses. */
export function map(of: Shape): Shape {
  return { is: 'map', of }
}

/** An object of a kind, written in place. */
export function one(kind: KindName): Shape {
  return { is: 'object', kind }
}

/** An object of a kind, or a `$ref` to one. */
export function referable(kind: KindName): Shape {
  return { is: 'reference-or-object', kind }
}

/** The first shape that the value's JSON type fits. */
export function either(...shapes: readonly Shape[]): Shape {
  return { is: 'either', shapes }
}
