import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A function that a generator made for an operation. */
export interface FoundFunction {
  readonly name: string
  /** Absolute path of the file that exports it. */
  readonly file: string
}

const exported = /^export (?:const|(?:async )?function) ([\w$]+)/gm
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Finds it by the operation's name, however that is spelled. */
export function findFunction(folder: string, operationId: string): FoundFunction | undefined {
  const wanted = plain(operationId)
  for (const path of globSync('**/*.ts', { cwd: folder }).sort()) {
    const file = join(folder, path)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(exported)) {
      if (plain(name) === wanted) return { name, file }
    }
  }
  return undefined
}
