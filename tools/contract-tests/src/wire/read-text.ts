import type { Json } from '../document/json.ts'

/** What a service reads from a text on the wire where the schema allows these types; a text that is none stays one. */
export function readText(text: string, types: readonly string[]): Json {
  if (types.includes('string')) return text
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)
  if (isNumber && (types.includes('integer') || types.includes('number'))) return Number(text)
  return text
}
