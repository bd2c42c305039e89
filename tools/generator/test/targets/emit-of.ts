import type { JsonObject } from '../../src/model/model.ts'
import { emit } from '../../src/targets/emit.ts'
import type { Artefact } from '../../src/targets/emitted-file.ts'
import { documentOf, outcomeOf } from '../model/model-of.ts'
import { readFixture } from '../model/read-fixture.ts'

/** Emitted files by their path. */
export type Emitted = ReadonlyMap<string, string>

/** What is emitted for a whole document, as YAML or as data. */
export async function emitDocument(
  document: string | JsonObject,
  { id = 'sample', only }: { id?: string; only?: readonly Artefact[] } = {},
): Promise<Emitted> {
  const files = await emit(outcomeOf(document, id).model, only ? { only } : {})
  return new Map(files.map(({ path, content }) => [path, content]))
}

/** What is emitted for a document with these paths and components. */
export function emitOf(parts: string, only: readonly Artefact[] = ['client', 'validators', 'mocks']): Promise<Emitted> {
  return emitDocument(documentOf(parts), { only })
}

/** What is emitted for a fixture of the model's tests. */
export function emitFixture(name: string, id: string): Promise<Emitted> {
  return emitDocument(readFixture(name), { id })
}

/** A file that must be there. */
export function fileOf(files: Emitted, path: string): string {
  const content = files.get(path)
  if (content === undefined) throw new Error(`No ${path} among ${[...files.keys()].join(', ')}`)
  return content
}

/** The declaration of an exported name, without its comment. */
export function declarationOf(module: string, name: string): string {
  const start = module.search(new RegExp(`^export (?:const|type|function|interface) ${name}\\b`, 'm'))
  if (start < 0) throw new Error(`${name} is not declared in:\n${module}`)
  const end = module.slice(start + 1).search(/^(?:export|\/\*\*|const|type) ?/m)
  return module.slice(start, end < 0 ? undefined : start + 1 + end).trimEnd()
}
