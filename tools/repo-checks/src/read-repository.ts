import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Manifest, Repository, RepositoryFile, Workspace } from './repository.ts'

/** Reads what git tracks and what it would track: a new file is checked before it is committed. */
export function readRepository(root: string): Repository {
  const manifest = readManifest(root)
  return { files: readFiles(root), root: manifest, workspaces: readWorkspaces(root, manifest.workspaces ?? []) }
}

function readManifest(folder: string): Manifest & { readonly workspaces?: readonly string[] } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

function readWorkspaces(root: string, patterns: readonly string[]): Workspace[] {
  const files = globSync(
    patterns.map((pattern) => `${pattern}/package.json`),
    { cwd: root },
  )
  return files.sort().map((file) => {
    const folder = dirname(file)
    return { folder: folder.split(sep).join('/'), manifest: readManifest(join(root, folder)) }
  })
}

function readFiles(root: string): RepositoryFile[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0) throw new Error(`git ls-files failed in ${root}: ${stderr}`)
  return stdout
    .split('\0')
    .filter((path) => path && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'))
}
