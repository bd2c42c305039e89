import type { Model } from '../../model/model.ts'
import type { EmittedFile } from '../emitted-file.ts'
import { printString } from '../escape/print-string.ts'
import { Imports, withHeader } from '../print-module.ts'
import { countLines, SHARE_OF_IMPORTS } from '../split/module-parts.ts'
import { rangeFiles, resourceFiles } from '../split/resource-files.ts'
import { resourceOf } from '../split/resources.ts'
import { specifierOf } from '../split/split-modules.ts'
import { usedNames } from '../split/used-names.ts'
import { type InterfaceMember, type PathsModule, parsePaths, type Section } from './parse-paths.ts'

const MAIN = 'src/paths.gen.ts'

/** A file that holds some members of an interface, which is put together of all of them. */
interface Part {
  readonly path: string
  readonly members: readonly InterfaceMember[]
}

/** `paths.gen.ts`; where it is too long, interfaces that extend those of other files: of paths by resource, of components by name. */
export function splitPaths({ path, content }: EmittedFile, model: Model, linesPerFile: number): readonly EmittedFile[] {
  if (countLines(content) <= linesPerFile) return [{ path, content }]
  const module = parsePaths(content)
  const maxLines = Math.floor(linesPerFile * (1 - SHARE_OF_IMPORTS))
  const paths = pathParts(module.paths, model, maxLines)
  const sections = module.sections.map((section) => ({ section, parts: sectionParts(section, maxLines) }))
  const parts = [...paths, ...sections.flatMap(({ parts }) => parts)]
  return [
    { path, content: printMain(module, paths, sections) },
    ...parts.map((part) => ({ path: part.path, content: printPart(part, module) })),
  ]
}

function pathParts(members: readonly InterfaceMember[], model: Model, maxLines: number): readonly Part[] {
  const resources = new Map<string, string>()
  for (const operation of model.operations.toReversed()) {
    for (const key of [printString(operation.engine.key), JSON.stringify(operation.engine.key)]) {
      resources.set(key, resourceOf(operation))
    }
  }
  const items = members.map((member) => ({ ...member, resource: resources.get(member.key) ?? 'operations' }))
  return resourceFiles(items, maxLines).map(([file, members]) => ({ path: `src/paths/${file}.gen.ts`, members }))
}

function sectionParts({ name, members }: Section, maxLines: number): readonly Part[] {
  return rangeFiles(`src/components/${name}`, members, maxLines).map(([file, members]) => ({
    path: `${file}.gen.ts`,
    members,
  }))
}

function printPart({ path, members }: Part, { helpers }: PathsModule): string {
  const imports = new Imports()
  const text = members.map((member) => `${member.text}\n`).join('')
  const used = usedNames(text)
  for (const name of ['components', ...helpers.map(({ name }) => name)]) {
    if (used.has(name)) imports.type(name, specifierOf(path.slice(0, path.lastIndexOf('/')), MAIN))
  }
  return withHeader(`${imports.print()}\nexport interface Members {\n${text}}\n`)
}

function printMain(
  { helpers, rest, empty }: PathsModule,
  paths: readonly Part[],
  sections: readonly { readonly section: Section; readonly parts: readonly Part[] }[],
): string {
  const imports = new Imports()
  let count = 0
  const bases = (parts: readonly Part[]): string => {
    const names = parts.map(({ path }) => {
      count += 1
      imports.type(`Members as Members${count}`, specifierOf('src', path))
      return `Members${count}`
    })
    return `\n  extends ${names.join(',\n    ')} {}\n`
  }
  const whole = `export interface paths${bases(paths)}`
  const declared = sections.map(({ section, parts }) => `interface ${nameOf(section)}${bases(parts)}`)
  const members = sections.map(({ section }) => `  ${section.name}: ${nameOf(section)};\n`)
  const components = `export interface components {\n${members.join('')}${empty.map((line) => `${line}\n`).join('')}}\n`
  const exported = helpers.map(({ text }) => `export ${text}\n`)
  return withHeader([imports.print(), whole, ...declared, components, ...rest, ...exported].join('\n'))
}

function nameOf({ name }: Section): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
