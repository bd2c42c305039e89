import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, relative } from 'node:path'
import type { SourceFile } from '../source-file.ts'

/**
 * The folders whose files a document may refer to: its own, and those that the user allowed.
 * @throws Error where an allowed folder does not exist.
 */
export function allowedFolders(entry: SourceFile, allowed: readonly string[]): readonly string[] {
  return [dirname(entry.path), ...allowed.map((folder) => realpathSync(folder))]
}

/** Whether a path is inside one of the folders. */
export function isInside(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const below = relative(folder, path)
    return below !== '' && !isAbsolute(below) && below !== '..' && !/^\.\.[\\/]/.test(below)
  })
}
