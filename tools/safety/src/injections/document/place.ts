import { isObject, KindWalker, kinds, type MutableJson, type OpenApiVersion } from '@cloud-kubeconfig/generator/load'
import { type Json, placesIn, withMarkers } from './marker.ts'
import { type Position, visitPositions } from './positions.ts'
import { template } from './template.ts'

/** A text of the template: wherever its marker stands, or, where there is none, the one value at `tokens`. */
export interface Place {
  readonly id: number
  readonly positions: ReadonlySet<Position>
  /** Of a value, or a key, that works in a position that does not take any text. */
  readonly tokens?: readonly string[]
  readonly isKey?: boolean
}

/** A document to write texts into, and the places that it has. */
export interface MarkedDocument {
  readonly document: { readonly [key: string]: Json }
  readonly places: readonly Place[]
}

/** The template as a document of one version: what came later, or ended before, is taken out. */
export function markedDocument(version: OpenApiVersion): MarkedDocument {
  const document = withMarkers(template) as { [key: string]: MutableJson }
  dropOtherVersions(document, version)
  document['openapi'] = `${version}.0`
  addForeignMembers(document, version)
  return { document: document as { readonly [key: string]: Json }, places: collectPlaces(document, version) }
}

function dropOtherVersions(document: MutableJson, version: OpenApiVersion): void {
  new KindWalker(version, {
    enter(kind, object) {
      for (const [name, { since, until }] of Object.entries(kinds[kind].fields)) {
        if ((since !== undefined && since > version) || (until !== undefined && until < version)) delete object[name]
      }
    },
  }).walk(document, 'document')
  dropEmptyReferences(document, version)
}

/** What referred to a section that the version has not yet got. */
function dropEmptyReferences(document: MutableJson, version: OpenApiVersion): void {
  const components = textAt(document, ['components'])
  new KindWalker(version, {
    reference({ holder, key, target }) {
      const section = target.split('/')[2] ?? ''
      if (target.startsWith('#/components/') && textAt(components ?? null, [section]) === undefined) delete holder[key]
    },
  }).walk(document, 'document')
}

/** Extensions and members that nobody knows, once on each kind of object. */
function addForeignMembers(document: MutableJson, version: OpenApiVersion): void {
  const met = new Set<string>()
  new KindWalker(version, {
    enter(kind, object) {
      if (met.has(kind) || kind === 'securityRequirement') return
      met.add(kind)
      let next = 9000 + 10 * met.size
      const marker = (): string => `at${next++}z`
      object[`x-${marker()}`] = { [marker()]: marker() }
      if (kinds[kind].patterned === undefined) object[marker()] = marker()
    },
  }).walk(document, 'document')
}

function collectPlaces(document: MutableJson, version: OpenApiVersion): readonly Place[] {
  const free = new Map<number, Set<Position>>()
  const bound = new Map<string, Omit<Place, 'id'>>()
  new KindWalker(version, {
    enter(kind, object, path) {
      visitPositions(kind, object as { readonly [key: string]: Json }, (position, { tokens, isKey }) => {
        const text = isKey ? tokens.at(-1) : textAt(object, tokens)
        const ids = typeof text === 'string' ? placesIn(text) : []
        for (const id of ids) free.set(id, (free.get(id) ?? new Set()).add(position))
        // One of each will do, and none where any text is taken.
        if (ids.length > 0 || bound.has(position)) return
        bound.set(position, { positions: new Set([position]), tokens: [...path, ...tokens], isKey })
      })
    },
  }).walk(document, 'document')
  const taken = new Set([...free.values()].flatMap((positions) => [...positions]))
  return [
    ...[...free].map(([id, positions]) => ({ id, positions })),
    ...[...bound]
      .filter(([position]) => !taken.has(position))
      .map(([, place], index) => ({ id: -1 - index, ...place })),
  ]
}

function textAt(object: MutableJson, tokens: readonly string[]): MutableJson | undefined {
  let value: MutableJson | undefined = object
  for (const token of tokens) {
    if (Array.isArray(value)) value = value[Number(token)]
    else value = isObject(value) ? value[token] : undefined
  }
  return value
}
