import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Whether two folders hold the same files with the same bytes. */
export function haveSameFiles(a: string, b: string): boolean {
  const [own, other] = [filesOf(a), filesOf(b)]
  const isSame = (name: string): boolean => readFileSync(join(a, name)).equals(readFileSync(join(b, name)))
  return own.length === other.length && own.every((name, at) => other[at] === name && isSame(name))
}

function filesOf(folder: string): string[] {
  const names = globSync(['**/*', '**/.*'], { cwd: folder })
  return [...new Set(names)].filter((name) => statSync(join(folder, name)).isFile()).sort()
}
