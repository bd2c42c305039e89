import type { Field, KindName, Shape } from '@cloud-kubeconfig/generator/load'
import { kinds } from '@cloud-kubeconfig/generator/load'
import type { Json } from './marker.ts'

/** A position of OpenAPI: where a kind of object takes a text. `info.title`, `schema.properties{}`, `tags[]`. */
export type Position = string

/** Told of a position and where a text is in it: as a value, or as a key. */
export type OnValue = (
  position: Position,
  found: { readonly tokens: readonly string[]; readonly isKey: boolean },
) => void

/** Extensions that the template makes up. */
const FOREIGN = /^x-at\d+z$/

/** Every position that the tables of the load stage know. */
export function allPositions(): ReadonlySet<Position> {
  const positions = new Set<Position>()
  for (const kind of Object.keys(kinds) as KindName[]) {
    for (const [name, field] of fieldsOf(kind)) addPositions(`${kind}.${name}`, field.shape, positions)
    const { patterned } = kinds[kind]
    if (patterned !== undefined) addPositions(kind, { is: 'map', of: patterned.shape }, positions)
  }
  return positions
}

function addPositions(position: Position, shape: Shape, positions: Set<Position>): void {
  if (shape.is === 'map') {
    positions.add(`${position}{}`)
    addPositions(`${position}{}=`, shape.of, positions)
  } else if (shape.is === 'list') addPositions(`${position}[]`, shape.of, positions)
  else if (shape.is === 'either') for (const one of shape.shapes) addPositions(position, one, positions)
  else if (shape.is === 'any') {
    positions.add(position)
    positions.add(`${position}{}`)
  } else if (shape.is !== 'object' && shape.is !== 'reference-or-object') positions.add(position)
  else if (shape.is === 'reference-or-object') positions.add(`${shape.kind}.$ref`)
}

/** Tells of every value of an object of a kind that is at a position; what is an object of a kind itself is left out. */
export function visitPositions(kind: KindName, object: { readonly [key: string]: Json }, onValue: OnValue): void {
  const fields = new Map(fieldsOf(kind))
  const { patterned } = kinds[kind]
  for (const [key, value] of Object.entries(object)) {
    const field = fields.get(key)
    if (field !== undefined) visit(`${kind}.${key}`, field.shape, { value, tokens: [key] }, onValue)
    else if (key.startsWith('x-')) visitExtension(kind, key, value, onValue)
    else if (patterned !== undefined) {
      onValue(`${kind}{}`, { tokens: [key], isKey: true })
      visit(`${kind}{}=`, patterned.shape, { value, tokens: [key] }, onValue)
    }
  }
}

interface Place {
  readonly value: Json
  readonly tokens: readonly string[]
}

function visit(position: Position, shape: Shape, { value, tokens }: Place, onValue: OnValue): void {
  if (shape.is === 'object') return
  if (shape.is === 'reference-or-object') {
    if (isObject(value) && typeof value['$ref'] === 'string') {
      onValue(`${shape.kind}.$ref`, { tokens: [...tokens, '$ref'], isKey: false })
    }
    return
  }
  if (shape.is === 'any') {
    visitData(position, { value, tokens }, onValue)
  } else if (shape.is === 'either') {
    visit(position, alternativeFor(value, shape.shapes), { value, tokens }, onValue)
  } else if (shape.is === 'list' && isList(value)) {
    for (const [index, item] of value.entries()) {
      visit(`${position}[]`, shape.of, { value: item, tokens: [...tokens, String(index)] }, onValue)
    }
  } else if (shape.is === 'map' && isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      onValue(`${position}{}`, { tokens: [...tokens, key], isKey: true })
      visit(`${position}{}=`, shape.of, { value: member, tokens: [...tokens, key] }, onValue)
    }
  } else onValue(position, { tokens, isKey: false })
}

function visitExtension(kind: KindName, key: string, value: Json, onValue: OnValue): void {
  if (FOREIGN.test(key)) onValue(`${kind}.x-*`, { tokens: [key], isKey: true })
  visitData(`${kind}.${FOREIGN.test(key) ? 'x-*' : key}`, { value, tokens: [key] }, onValue)
}

/** Anything at all: its texts and its keys, however deep. */
function visitData(position: Position, { value, tokens }: Place, onValue: OnValue): void {
  if (isList(value)) {
    for (const [index, item] of value.entries()) {
      visitData(position, { value: item, tokens: [...tokens, String(index)] }, onValue)
    }
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      const isOurs = position.includes('.x-') && !position.includes('*') && !/at\d+z/.test(key)
      if (!isOurs) onValue(`${position}{}`, { tokens: [...tokens, key], isKey: true })
      visitData(isOurs ? `${position}/${key}` : position, { value: member, tokens: [...tokens, key] }, onValue)
    }
  } else onValue(position, { tokens, isKey: false })
}

function alternativeFor(value: Json, shapes: readonly Shape[]): Shape {
  const wanted = isList(value) ? 'list' : isObject(value) ? 'map' : undefined
  const fitting = shapes.find(({ is }) => (wanted === undefined ? is !== 'list' && is !== 'map' : is === wanted))
  return fitting ?? { is: 'any' }
}

function fieldsOf(kind: KindName): readonly (readonly [string, Field])[] {
  return Object.entries(kinds[kind].fields)
}

export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value)
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
