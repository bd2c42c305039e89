import { printString } from './escape/print-string.ts'
import { compareText, printNames } from './print-module.ts'

/** A module and the names that it exports, those of types as `type X`. */
export type ModuleNames = readonly [from: string, names: readonly string[]]

/** Names that a module of ours or of an engine exports, types marked as such. */
export function declaredNames(module: string): readonly string[] {
  const declarations = module.matchAll(
    /^export (?:declare )?(const|function|type|interface) ([$_\p{ID_Start}][$\p{ID_Continue}]*)/gmu,
  )
  return Array.from(declarations, ([, kind, name]) =>
    kind === 'const' || kind === 'function' ? `${name}` : `type ${name}`,
  )
}

/**
 * Export declarations, one per module, of these names (`type X` for types). Where two modules have a name in common the
 * first keeps it; a component called `ApiError` is exported as `ApiError2`.
 *
 * @param options.whole Modules of which everything is exported without naming it; what is named has precedence in JavaScript.
 */
export function printExports(
  modules: readonly ModuleNames[],
  { whole = [] }: { readonly whole?: readonly ModuleNames[] } = {},
): string {
  const taken: Taken = new Map()
  const named = modules.map(([from, names]) => printExport(from, renamed(names, taken)))
  const clashes = whole.map((module) => clashesOf(module, taken))
  return [...named, ...whole.map(([from]) => `export * from ${printString(from)}\n`), ...clashes].join('')
}

/** A name as it is declared, and as it is exported. */
type Exported = readonly [name: string, exported: string]

/** Names that are exported, and of which module where nothing but `export *` says so. */
type Taken = Map<string, { readonly name: string; readonly from: string } | undefined>

function renamed(names: readonly string[], taken: Taken): readonly Exported[] {
  return names.toSorted(compareNames).map((name) => [name, freeName(name, taken)])
}

/** Two modules exported as a whole must not have a name in common: the first one's is named as well as the second one's. */
function clashesOf([from, names]: ModuleNames, taken: Taken): string {
  const clashing = names.filter((name) => taken.has(bare(name)))
  const firsts = clashing.flatMap((name) => taken.get(bare(name)) ?? [])
  for (const { name } of firsts) taken.set(bare(name), undefined)
  const others = printExport(from, renamed(clashing, taken))
  for (const name of names) if (!taken.has(bare(name))) taken.set(bare(name), { name, from })
  return [...firsts.map(({ name, from }) => printExport(from, [[name, bare(name)]])), others].join('')
}

function freeName(name: string, taken: Taken): string {
  let exported = bare(name)
  for (let count = 2; taken.has(exported); count += 1) exported = `${bare(name)}${count}`
  taken.set(exported, undefined)
  return exported
}

function printExport(from: string, names: readonly Exported[]): string {
  if (names.length === 0) return ''
  const onlyTypes = names.every(([name]) => name.startsWith('type '))
  const printed = names.map(([name, exported]) => {
    const declared = onlyTypes ? bare(name) : name
    return exported === bare(name) ? declared : `${declared} as ${exported}`
  })
  const [start, end] = [onlyTypes ? 'export type ' : 'export ', ` from ${printString(from)}\n`]
  return `${start}${printNames(printed, start.length + end.length - 1)}${end}`
}

function compareNames(one: string, other: string): number {
  return compareText(bare(one), bare(other))
}

function bare(name: string): string {
  return name.replace(/^type /, '')
}
