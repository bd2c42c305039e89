/** A text file of the repository. */
export interface RepositoryFile {
  /** From the root, with `/`. */
  readonly path: string
  readonly text: string
}

/** A package of the repository, published or not. */
export interface Workspace {
  /** From the root, e.g. `packages/core`. */
  readonly folder: string
  readonly manifest: Manifest
}

/** What the rules read of a package.json. */
export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: unknown
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** All that the rules look at: plain data, so that a test is a few lines of it. */
export interface Repository {
  readonly files: readonly RepositoryFile[]
  readonly root: Manifest
  readonly workspaces: readonly Workspace[]
}

/** The innermost workspace that holds a file. */
export function workspaceOf(repository: Repository, path: string): Workspace | undefined {
  return repository.workspaces
    .filter(({ folder }) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0]
}

const generatedFolder = 'packages/generated/'

export function isGenerated(path: string): boolean {
  return path.startsWith(generatedFolder)
}

export function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path)
}

/** Code that a person wrote; fixtures of the generator included. */
export function handWrittenCode(repository: Repository): readonly RepositoryFile[] {
  return repository.files.filter(({ path }) => isCode(path) && !isGenerated(path))
}
