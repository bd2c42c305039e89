import { pascalCase } from './identifier.ts'
import type { NameRegistry } from './name-registry.ts'

/**
 * Names of the component schemas in the engine document, by their name in the document. A name that an operation already
 * claims (`FooData` beside an operation `foo`) or a global type has gets the suffix `Schema`.
 */
export function nameComponents(names: readonly string[], types: NameRegistry): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, nameComponent(name, types)]))
}

/** A free name for one more component. */
export function nameComponent(name: string, types: NameRegistry): string {
  const wish = pascalCase(name)
  return types.take(types.isSealed(claimedNames(wish)) ? `${wish}Schema` : wish, claimedNames)
}

/** hey-api splits a schema with `readOnly` or `writeOnly` members in two: `Pet` and `PetWritable`. */
function claimedNames(name: string): readonly string[] {
  return [name, `${name}Writable`]
}
