import { parseModule } from './declarations.ts'
import { namesUsedBy } from './used-names.ts'

/** A module that imports nothing, without the declarations that these names can do without. */
export function neededDeclarations(module: string, names: Iterable<string>): string {
  const { declarations } = parseModule(module)
  const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]))
  const needed = new Set(names)
  for (const name of needed) {
    const declaration = byName.get(name)
    if (declaration === undefined) continue
    for (const used of namesUsedBy(declaration)) if (byName.has(used)) needed.add(used)
  }
  return declarations.flatMap(({ name, text }) => (needed.has(name) ? [`${text}\n`] : [])).join('\n')
}
