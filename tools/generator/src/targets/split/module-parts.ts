import { type Declaration, type ParsedModule, parseModule } from './declarations.ts'
import { dependencyDepths, type Unit } from './dependency-depths.ts'
import type { Sized } from './name-ranges.ts'
import { rangeFiles, resourceFiles } from './resource-files.ts'
import type { ResourceOf } from './resources.ts'
import { namesUsedBy } from './used-names.ts'

/** A part of a module that becomes a file. */
export interface ModulePart {
  /** E.g. `src/types/repos.gen.ts`. */
  readonly path: string
  readonly declarations: readonly Declaration[]
}

/** A module with the files that it is split into; one with its own path where it is small enough. */
export interface PartedModule {
  readonly path: string
  readonly content: string
  readonly parsed: ParsedModule
  readonly parts: readonly ModulePart[]
}

/** No emitted file is longer. */
export const LINES_PER_FILE = 5000

/** Of the lines of a file, what imports may take. */
export const SHARE_OF_IMPORTS = 0.2
interface SizedUnit extends Sized {
  readonly unit: Unit<Declaration>
}

/** Parts a module by resource, and what resources share by name; nothing where it is small enough. */
export function partModule(
  path: string,
  content: string,
  resourceOf: ResourceOf,
  linesPerFile: number = LINES_PER_FILE,
): PartedModule {
  const parsed = parseModule(content)
  const whole = { path, content, parsed, parts: [{ path, declarations: parsed.declarations }] }
  if (countLines(content) <= linesPerFile || parsed.declarations.length < 2) return whole
  const stem = path.replace(/\.gen\.ts$/, '')
  const maxLines = Math.floor(linesPerFile * (1 - SHARE_OF_IMPORTS))
  const files = filesOf(parsed.declarations, resourceOf, maxLines)
  const parts = files.map(([name, units]) => ({
    path: `${stem}/${name}.gen.ts`,
    declarations: units.flatMap(({ unit }) => unit.items),
  }))
  return { path, content, parsed, parts }
}

export function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

type File = readonly [name: string, units: readonly SizedUnit[]]

/**
 * Files such that constants are made before they are read, whichever file is imported first: what operations have for
 * themselves is needed by nothing else, and what they share is apart by its depth, so that a file needs only files of a
 * lower depth.
 */
function filesOf(declarations: readonly Declaration[], resourceOf: ResourceOf, maxLines: number): readonly File[] {
  const { units, needed } = unitsOf(declarations)
  const resources = units.map((sized) => {
    const isNeeded = sized.unit.items.some((item) => needed.has(item))
    return isNeeded ? undefined : resourceOf(sized.unit.items[0]?.name ?? '')
  })
  const shared = units.filter((_, index) => resources[index] === undefined)
  const own = units.flatMap((sized, index) => {
    const resource = resources[index]
    return resource === undefined ? [] : [{ ...sized, resource }]
  })
  return [...resourceFiles(own, maxLines), ...sharedFiles(shared, maxLines)]
}

function unitsOf(declarations: readonly Declaration[]): {
  readonly units: readonly SizedUnit[]
  readonly needed: ReadonlySet<Declaration>
} {
  const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]))
  const needs = new Map<Declaration, readonly Declaration[]>()
  const needed = new Set<Declaration>()
  for (const declaration of declarations) {
    // Types may need one another as they like.
    if (declaration.isType) continue
    const names = [...namesUsedBy(declaration)].filter((name) => name !== declaration.name)
    const others = names.flatMap((name) => byName.get(name) ?? []).filter(({ isType }) => !isType)
    needs.set(declaration, others)
    for (const other of others) needed.add(other)
  }
  const units = dependencyDepths(declarations, (declaration) => needs.get(declaration) ?? [])
  return { units: units.map(sizedUnit), needed }
}

function sizedUnit(unit: Unit<Declaration>): SizedUnit {
  const name = (unit.items[0]?.name ?? '').replace(/^z(?=\P{Ll})/u, '')
  return { unit, name, lines: unit.items.reduce((total, { text }) => total + countLines(text) + 1, 0) }
}

/** By depth, of which those that follow one another share a file while they fit into it. */
function sharedFiles(units: readonly SizedUnit[], maxLines: number): readonly File[] {
  const byDepth = Map.groupBy(units, ({ unit }) => (unit.items[0]?.isType ? 0 : unit.depth))
  const layers: { readonly depth: number; readonly units: SizedUnit[]; lines: number }[] = []
  for (const [depth, members] of [...byDepth].toSorted(([one], [other]) => one - other)) {
    const lines = members.reduce((total, unit) => total + unit.lines, 0)
    const last = layers.at(-1)
    if (last !== undefined && last.lines + lines <= maxLines) {
      last.units.push(...members)
      last.lines += lines
    } else layers.push({ depth, units: [...members], lines })
  }
  return layers.flatMap(({ depth, units }) =>
    rangeFiles(byDepth.size === 1 ? 'shared/by-name' : `shared/depth-${depth}`, units, maxLines),
  )
}
