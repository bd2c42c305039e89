import type { Json, JsonObject } from '../../src/model/model.ts'

/** A change at one place of a document. What it does depends on what stands there. */
export interface Edit {
  /** Which place, counted through the whole document; numbers beyond the last start over. */
  readonly place: number
  /** Chooses among what can be done there. */
  readonly choice: number
  /** What texts become, or begin with. */
  readonly text: string
}

interface Place {
  readonly holder: Record<string, Json> | Json[]
  readonly key: string | number
}

/** A copy of the document with the edit, and its place in words. */
export function editDocument(
  document: JsonObject,
  edit: Edit,
): { readonly document: JsonObject; readonly place: string } {
  const copy = structuredClone(document) as Record<string, Json>
  const places = placesIn(copy)
  const [path, place] = places[edit.place % Math.max(places.length, 1)] ?? []
  if (path === undefined || place === undefined) return { document: copy, place: 'nowhere' }
  change(place, edit)
  return { document: copy, place: path }
}

function placesIn(root: Record<string, Json>): [string, Place][] {
  const places: [string, Place][] = []
  const visit = (value: Json, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    const holder = value as Place['holder']
    for (const key of Object.keys(holder)) {
      const inside = `${path}/${key}`
      places.push([inside, { holder, key: Array.isArray(holder) ? Number(key) : key }])
      visit(memberOf({ holder, key }), inside)
    }
  }
  visit(root, '')
  return places
}

function memberOf({ holder, key }: Place): Json {
  return (holder as Record<string | number, Json>)[key] ?? null
}

function change(place: Place, { choice, text }: Edit): void {
  const value = memberOf(place)
  const replace = (other: Json) => Object.defineProperty(place.holder, place.key, { value: other })
  const choices = [...structural(place), ...others(value, text).map((other) => () => void replace(other))]
  choices[choice % choices.length]?.()
}

/** To take a member away, to put it last, to have it twice. */
function structural({ holder, key }: Place): (() => void)[] {
  if (Array.isArray(holder)) {
    const index = Number(key)
    return [
      () => void holder.splice(index, 1),
      () => void holder.push(...holder.splice(index, 1)),
      () => void holder.push(structuredClone(holder[index] ?? null)),
    ]
  }
  const value = holder[key] ?? null
  return [
    () => void delete holder[key],
    () => {
      delete holder[key]
      holder[key] = value
    },
    () => void Object.assign(holder, { [`${key}2`]: structuredClone(value) }),
  ]
}

/** What could stand there instead. */
function others(value: Json, text: string): readonly Json[] {
  if (typeof value === 'string') return [text, `${value} ${text}`, value.toUpperCase()]
  if (typeof value === 'number') return [value + 1, -value]
  if (typeof value === 'boolean') return [!value]
  return []
}
