import type { WireType } from '../descriptor.ts'

/** A value read from text, or the text that could not be read as its type. */
export type Reading = { readonly value: unknown } | { readonly unreadable: string }

/**
 * Reads text as one of the types that its schema allows, the narrowest first: `15` is a number where numbers are
 * allowed, `true` a boolean where booleans are. Without types it stays text.
 */
export function readScalar(text: string, types: readonly WireType[]): Reading {
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return { value: text === 'true' }
  if (types.includes('integer') && /^-?\d+$/.test(text)) return { value: Number(text) }
  if (types.includes('number') && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return { value: Number(text) }
  if (types.includes('null') && (text === 'null' || text === '')) return { value: null }
  const nested = readJson(text)
  if (nested !== undefined && types.includes(Array.isArray(nested) ? 'array' : 'object')) return { value: nested }
  if (types.includes('string') || !types.some(isScalar)) return { value: text }
  return { unreadable: text }
}

/** What nests deeper than a style can write is written as JSON: OpenAPI says nothing of it. */
function readJson(text: string): object | undefined {
  if (!/^[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text) as object
  } catch {
    return undefined
  }
}

function isScalar(type: WireType): boolean {
  return type !== 'array' && type !== 'object'
}

/** One reading of many: the first that cannot be read spoils all. */
export function combineReadings<Value>(
  readings: readonly Reading[],
  combine: (values: readonly unknown[]) => Value,
): Reading {
  const spoiled = readings.find((reading) => 'unreadable' in reading)
  if (spoiled) return spoiled
  return { value: combine(readings.map((reading) => ('value' in reading ? reading.value : undefined))) }
}
