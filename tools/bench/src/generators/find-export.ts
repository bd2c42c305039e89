import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Something that a generator's output exports. */
export interface FoundExport {
  readonly name: string
  /** Absolute path of the file that exports it. */
  readonly file: string
}

const exported = /^export (?:const|(?:async )?function) ([\w$]+)/gm
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Finds a function or a constant by one of its names, however that is spelled. */
export function findExport(folder: string, names: readonly string[]): FoundExport | undefined {
  const wanted = new Set(names.map(plain))
  for (const path of globSync('**/*.ts', { cwd: folder }).sort()) {
    const file = join(folder, path)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(exported)) {
      if (wanted.has(plain(name))) return { name, file }
    }
  }
  return undefined
}
