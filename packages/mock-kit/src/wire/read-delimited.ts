import type { MockParameter } from '../descriptor.ts'
import { combineReadings, type Reading, readScalar } from './read-scalar.ts'

/** Reads pieces that a delimiter separated as the array or object that the parameter is. */
export function readPieces(parameter: MockParameter, pieces: readonly string[]): Reading {
  if (parameter.types.includes('array')) {
    const items = pieces.map((piece) => readScalar(piece, parameter.items ?? []))
    return combineReadings(items, (values) => values)
  }
  const members = parameter.explode ? pieces.map(cutAtEquals) : inPairs(pieces)
  const readings = members.map(([name, text]) => readScalar(text, memberTypes(parameter, name)))
  return combineReadings(readings, (values) =>
    Object.fromEntries(members.map(([name], index) => [name, values[index]] as const)),
  )
}

/** Types of a member; `*` in the descriptor stands for every member that is not named. */
export function memberTypes(parameter: MockParameter, name: string): NonNullable<MockParameter['items']> {
  const { properties } = parameter
  if (properties && Object.hasOwn(properties, name)) return properties[name] ?? []
  return properties?.['*'] ?? []
}

function cutAtEquals(piece: string): [name: string, text: string] {
  const equals = piece.indexOf('=')
  return equals < 0 ? [piece, ''] : [piece.slice(0, equals), piece.slice(equals + 1)]
}

/** `R,100,G,200` → `R` is 100 and `G` is 200. */
function inPairs(pieces: readonly string[]): [name: string, text: string][] {
  return pieces.filter((_, index) => index % 2 === 0).map((name, index) => [name, pieces[index * 2 + 1] ?? ''])
}
