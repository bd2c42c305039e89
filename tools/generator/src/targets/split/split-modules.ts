import { posix } from 'node:path'
import type { EmittedFile } from '../emitted-file.ts'
import type { ModuleNames } from '../print-exports.ts'
import { Imports, withHeader } from '../print-module.ts'
import type { ImportedName } from './declarations.ts'
import { LINES_PER_FILE, type ModulePart, type PartedModule, partModule } from './module-parts.ts'
import type { ResourceOf } from './resources.ts'
import { namesUsedBy } from './used-names.ts'

/** Modules that have been split where they were too large. */
export interface SplitModules {
  readonly files: readonly EmittedFile[]
  /** The file that declares a name of a module, e.g. `src/types/repos.gen.ts`. */
  readonly fileOf: (path: string, name: string) => string | undefined
  /** What the files of a module declare, as a module in `src` imports it. */
  readonly exportsOf: (path: string) => readonly ModuleNames[]
}

/** Splits the modules of a package, which import one another, into files of a bearable size. */
export function splitModules(
  modules: readonly EmittedFile[],
  resourceOf: ResourceOf,
  linesPerFile: number = LINES_PER_FILE,
): SplitModules {
  const parted = new Map(
    modules.map(({ path, content }) => [path, partModule(path, content, resourceOf, linesPerFile)] as const),
  )
  const places = new Map([...parted].map(([path, module]) => [path, placesOf(module)]))
  const fileOf = (path: string, name: string): string | undefined => places.get(path)?.get(name)
  const isSplit = [...parted.values()].some(({ path, parts }) => parts[0]?.path !== path)
  return {
    files: [...parted.values()].flatMap((module) => {
      const names = namesIn(module)
      return module.parts.map((part) => ({
        path: part.path,
        content: isSplit ? printPart(part, module, { ...names, fileOf }) : module.content,
      }))
    }),
    fileOf,
    exportsOf: (path) => (parted.get(path)?.parts ?? []).map((part) => [specifierOf('src', part.path), namesOf(part)]),
  }
}

function placesOf({ parts }: PartedModule): ReadonlyMap<string, string> {
  return new Map(parts.flatMap(({ path, declarations }) => declarations.map(({ name }) => [name, path] as const)))
}

function namesOf({ declarations }: ModulePart): readonly string[] {
  return declarations.map(({ name, isType }) => (isType ? `type ${name}` : name))
}

/** Where the names are from that a module's parts use. */
interface Names extends Pick<SplitModules, 'fileOf'> {
  readonly imported: ReadonlyMap<string, ImportedName>
  /** Those of the module's own that are types. */
  readonly types: ReadonlySet<string>
}

function namesIn({ parsed }: PartedModule): Pick<Names, 'imported' | 'types'> {
  return {
    imported: new Map(parsed.imports.map((name) => [name.local, name])),
    types: new Set(parsed.declarations.flatMap(({ name, isType }) => (isType ? [name] : []))),
  }
}

/** A part with the imports that its declarations need, from other parts too. */
function printPart(part: ModulePart, module: PartedModule, { imported, types, fileOf }: Names): string {
  const imports = new Imports()
  const own = new Set(part.declarations.map(({ name }) => name))
  for (const name of new Set(part.declarations.flatMap((declaration) => [...namesUsedBy(declaration)]))) {
    if (own.has(name)) continue
    const sibling = fileOf(module.path, name)
    const outside = imported.get(name)
    if (sibling !== undefined) {
      addImport(imports, { imported: name, local: name, isType: types.has(name), from: specifierOf(part, sibling) })
    } else if (outside !== undefined)
      addImport(imports, { ...outside, from: outsideFrom(outside, part, module, fileOf) })
  }
  return withHeader(`${imports.print()}\n${part.declarations.map(({ text }) => `${text}\n`).join('\n')}`)
}

/** Where another module of the package has the name, seen from the part. */
function outsideFrom(
  { from, imported }: ImportedName,
  part: ModulePart,
  module: PartedModule,
  fileOf: SplitModules['fileOf'],
): string {
  if (!from.startsWith('.')) return from
  const path = posix.join(posix.dirname(module.path), from)
  return specifierOf(part, fileOf(path, imported) ?? path)
}

function addImport(imports: Imports, { imported, local, isType, from }: ImportedName): void {
  if (imported === '*') imports.namespace(local, from)
  else {
    const name = imported === local ? imported : `${imported} as ${local}`
    if (isType) imports.type(name, from)
    else imports.value(name, from)
  }
}

/** How a module, or one in a folder, imports a file of the same package. */
export function specifierOf(from: string | ModulePart, path: string): string {
  const folders = (typeof from === 'string' ? from : posix.dirname(from.path)).split('/')
  const target = path.split('/')
  let common = 0
  while (common < folders.length && folders[common] === target[common]) common += 1
  const up = folders.length - common
  return [...(up === 0 ? ['.'] : Array<string>(up).fill('..')), ...target.slice(common)].join('/')
}
