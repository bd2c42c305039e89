import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchDocument } from '../documents/find-documents.ts'
import { temporaryFolder } from '../process/temporary-folder.ts'
import type { Generator, Workplace } from './generator.ts'

/** Folders outside the repository, one for a generator and a document, that go when the run ends. */
export interface Workplaces {
  readonly of: (generator: Generator, document: BenchDocument) => Workplace
  readonly remove: () => void
}

export function createWorkplaces(): Workplaces {
  const all = temporaryFolder()
  const known = new Map<string, Workplace>()
  const create = (generator: Generator, document: BenchDocument): Workplace => {
    const folder = join(all.path, generator.id, document.id)
    mkdirSync(folder, { recursive: true })
    symlinkSync(generator.modules(), join(folder, 'node_modules'), 'dir')
    return { folder, out: join(folder, 'out'), document }
  }
  return {
    of: (generator, document) => {
      const key = `${generator.id}/${document.id}`
      const workplace = known.get(key) ?? create(generator, document)
      known.set(key, workplace)
      return workplace
    },
    remove: all.remove,
  }
}
