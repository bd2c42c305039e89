import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs'
import { join } from 'node:path'

// Build products and installed packages live beside the generated sources, and are not ours.
const KEPT_FOLDERS: ReadonlySet<string> = new Set(['node_modules', 'dist', '.turbo', '.report', 'coverage'])
const KEPT_FILES = /\.(?:tgz|tsbuildinfo)$/

/** Everything that is not a folder below an API's folder, relative and sorted; build products of its packages left out. */
export function listFolder(folder: string): readonly string[] {
  const files: string[] = []
  const visit = (below: string, depth: number): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (isKept(entry, depth)) continue
      if (entry.isDirectory()) visit(path, depth + 1)
      else files.push(path)
    }
  }
  if (isFolder(folder)) visit('', 0)
  return files.sort()
}

/** What `listFolder` leaves out: paths of whole folders, and of files. */
export function keptEntries(folder: string): readonly string[] {
  const entries = (below: string) => readdirSync(join(folder, below), { withFileTypes: true })
  if (!isFolder(folder)) return []
  const top = entries('')
  const inPackages = top
    .filter((entry) => entry.isDirectory() && !isKept(entry, 0))
    .flatMap(({ name }) =>
      entries(name)
        .filter((entry) => isKept(entry, 1))
        .map((entry) => `${name}/${entry.name}`),
    )
  return [...top.filter((entry) => isKept(entry, 0)).map(({ name }) => name), ...inPackages].sort()
}

/** Directly in a package's folder (depth 1), or, before there is one, in the API's. */
function isKept(entry: Dirent, depth: number): boolean {
  return depth <= 1 && (entry.isDirectory() ? KEPT_FOLDERS.has(entry.name) : KEPT_FILES.test(entry.name))
}

/** Whether there is a folder, and not a link to one. */
export function isFolder(path: string): boolean {
  return entryAt(path)?.isDirectory() ?? false
}

/** What is at a path, links not followed; undefined where there is nothing, or a file where its folder should be. */
export function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}
