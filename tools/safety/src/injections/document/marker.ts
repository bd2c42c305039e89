import type { Template } from './template.ts'

/** A document as data. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const SIGN = /§(?:(\w+);)?/g
const MARKER = /at(\d+)z/g

/** The template with a marker in place of each sign: a harmless word that says which text belongs there. */
export function withMarkers(template: Template): Json {
  const named = new Map<string, number>()
  let count = 0
  const next = (): number => count++
  const mark = (text: string): string =>
    text.replace(SIGN, (_, name?: string) => {
      const place = name === undefined ? next() : (named.get(name) ?? next())
      if (name !== undefined) named.set(name, place)
      return markerOf(place)
    })
  return mapTexts(template, mark)
}

/** The word that stands at a place until a text takes it. */
export function markerOf(place: number): string {
  return `at${place}z`
}

/** The places whose texts a string holds. */
export function placesIn(text: string): readonly number[] {
  return Array.from(text.matchAll(MARKER), ([, place]) => Number(place))
}

/** A string with its markers replaced. */
export function replaceMarkers(text: string, textOf: (place: number) => string): string {
  return text.replace(MARKER, (_, place: string) => textOf(Number(place)))
}

function mapTexts(value: Template, map: (text: string) => string): Json {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map))
  if (typeof value !== 'object' || value === null) return value as Json
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [map(key), mapTexts(member, map)]))
}
