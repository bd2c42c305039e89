import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How much a generator emitted. */
export interface EmittedFiles {
  /** TypeScript files. */
  readonly files: number
  /** Bytes of them. */
  readonly bytes: number
  /** Lines of the longest of them. */
  readonly longest: number
}

/** @param folder absolute; need not exist */
export function emittedFiles(folder: string): EmittedFiles {
  let [files, bytes, longest] = [0, 0, 0]
  for (const name of globSync('**/*.ts', { cwd: folder })) {
    const content = readFileSync(join(folder, name))
    files += 1
    bytes += content.length
    longest = Math.max(longest, lineCount(content))
  }
  return { files, bytes, longest }
}

function lineCount(content: Buffer): number {
  let lines = 0
  for (let at = content.indexOf(10); at >= 0; at = content.indexOf(10, at + 1)) lines += 1
  return content.at(-1) === 10 || content.length === 0 ? lines : lines + 1
}
