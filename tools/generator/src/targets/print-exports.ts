import { printString } from './escape/print-string.ts'
import { compareText, printNames } from './print-module.ts'

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
 */
export function printExports(modules: readonly (readonly [from: string, names: readonly string[]])[]): string {
  const taken = new Set<string>()
  return modules.map(([from, names]) => printExport(from, names, taken)).join('')
}

function printExport(from: string, names: readonly string[], taken: Set<string>): string {
  if (names.length === 0) return ''
  const onlyTypes = names.every((name) => name.startsWith('type '))
  const sorted = names.toSorted((one, other) => compareText(bare(one), bare(other)))
  const printed = sorted.map((name) => exportOnce(onlyTypes ? bare(name) : name, taken))
  const [start, end] = [onlyTypes ? 'export type ' : 'export ', ` from ${printString(from)}\n`]
  return `${start}${printNames(printed, start.length + end.length - 1)}${end}`
}

function exportOnce(name: string, taken: Set<string>): string {
  let exported = bare(name)
  for (let count = 2; taken.has(exported); count += 1) exported = `${bare(name)}${count}`
  taken.add(exported)
  return exported === bare(name) ? name : `${name} as ${exported}`
}

function bare(name: string): string {
  return name.replace(/^type /, '')
}
