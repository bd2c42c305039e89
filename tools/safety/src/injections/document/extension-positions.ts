import { readFileSync } from 'node:fs'
import type { Json } from './marker.ts'
import { isObject, type Position } from './positions.ts'

const schemaFile = new URL('../../../../../specs/extensions.schema.json', import.meta.url)

/** Every position inside our own extensions, from the schema that defines them. */
export function extensionPositions(): ReadonlySet<Position> {
  const schema: Json = JSON.parse(readFileSync(schemaFile, 'utf8'))
  const positions = new Set<Position>()
  const placements = isObject(schema) ? schema['x-placement'] : undefined
  for (const [kind, extensions] of Object.entries(isObject(placements) ? placements : {})) {
    for (const [name, definition] of Object.entries(isObject(extensions) ? extensions : {})) {
      addPositions(`${kind}.${name}`, definition, schema, positions)
    }
  }
  return positions
}

function addPositions(position: Position, definition: Json | undefined, root: Json, positions: Set<Position>): void {
  if (!isObject(definition)) return
  const { $ref, properties, items, additionalProperties, then: one, else: other } = definition
  if (typeof $ref === 'string') addPositions(position, resolve(root, $ref), root, positions)
  for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) {
    addPositions(`${position}/${name}`, property, root, positions)
  }
  for (const part of [items, one, other]) addPositions(position, part, root, positions)
  if (isObject(additionalProperties)) {
    if (!('propertyNames' in definition)) positions.add(`${position}{}`)
    addPositions('propertyNames' in definition ? `${position}/Shared` : position, additionalProperties, root, positions)
  }
  const isObjectOrList = properties !== undefined || items !== undefined || isObject(additionalProperties)
  if (!isObjectOrList && ('type' in definition || 'enum' in definition || 'const' in definition))
    positions.add(position)
}

function resolve(root: Json, reference: string): Json | undefined {
  let value: Json | undefined = root
  for (const token of reference.split('/').slice(1)) value = isObject(value) ? value[token] : undefined
  return value
}
