import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryFolder } from '../../repository.ts'
import type { KindName } from '../kinds/kind-name.ts'
import { isObject, type MutableJson, type MutableObject, member } from '../mutable-json.ts'

/** The one definition of our extensions; also read by the lint of the specs. */
export const extensionSchemaFile: string = join(repositoryFolder, 'specs/extensions.schema.json')

/** Where our extensions may stand, from `x-placement` of the schema. */
export interface ExtensionPlacements {
  readonly schema: MutableObject
  /** Every extension that is ours. */
  readonly names: ReadonlySet<string>
  /** Pointer of the definition of an extension on a kind of object; undefined where it does not belong. */
  definition(kind: KindName, extension: string): string | undefined
  /** Kinds of objects on which an extension may stand. */
  places(extension: string): readonly string[]
}

let placements: ExtensionPlacements | undefined

/** Reads the schema of our extensions, once. */
export function readExtensionPlacements(): ExtensionPlacements {
  placements ??= makePlacements(JSON.parse(readFileSync(extensionSchemaFile, 'utf8')))
  return placements
}

function makePlacements(schema: MutableObject): ExtensionPlacements {
  const placement = schema['x-placement']
  const byKind: MutableObject = isObject(placement) ? placement : {}
  const of = (kind: string): MutableJson | undefined => member(byKind, kind)
  return {
    schema,
    names: new Set(Object.values(byKind).flatMap((entry) => Object.keys(entry ?? {}))),
    definition: (kind, extension) => {
      const pointer = member(member(of(kind), extension), '$ref')
      return typeof pointer === 'string' ? pointer : undefined
    },
    places: (extension) => Object.keys(byKind).filter((kind) => member(of(kind), extension) !== undefined),
  }
}
