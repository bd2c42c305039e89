import { realpathSync } from 'node:fs'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { InputError } from '../../diagnostics/input-error.ts'
import { makeDiagnostic } from '../../diagnostics/make-diagnostic.ts'
import { limits } from '../limits.ts'
import { displayName, readSource } from '../read-source.ts'
import type { SourceFile } from '../source-file.ts'
import { isInside } from './allowed-folders.ts'

/** The files of one document, each read once. */
export class SourceLibrary {
  /** What is wrong inside referenced files. */
  readonly diagnostics: Diagnostic[] = []
  readonly #folders: readonly string[]
  readonly #files = new Map<string, SourceFile | undefined>()
  #size: number

  constructor(entry: SourceFile, folders: readonly string[]) {
    this.#folders = folders
    this.#files.set(entry.path, entry)
    this.#size = entry.size
  }

  /** Absolute paths of every file that was read, also in vain. */
  get paths(): readonly string[] {
    return [...this.#files.keys()]
  }

  /** A file by its absolute path, or why there is none. A file that is faulty is reported here, once. */
  async open(path: string): Promise<SourceFile | 'outside' | 'missing' | 'faulty'> {
    if (this.#files.has(path)) return this.#files.get(path) ?? 'faulty'
    if (!isInside(path, this.#folders)) return 'outside'
    let real: string
    try {
      real = realpathSync(path)
    } catch {
      return 'missing'
    }
    // A symbolic link inside the folder may lead out of it.
    if (real !== path) return this.open(real)
    const file = await this.#read(real)
    this.#files.set(real, file)
    return file ?? 'faulty'
  }

  async #read(path: string): Promise<SourceFile | undefined> {
    try {
      const file = await readSource(path)
      this.#size += file.size
      if (this.#size <= limits.totalBytes) return file
      const place = { file: file.name, line: 0, column: 0, pointer: '' }
      const values = { path: `Everything up to ${displayName(path)}`, limit: limits.totalBytes / 1_000_000 }
      this.diagnostics.push(makeDiagnostic('file-too-large', place, values))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.diagnostics.push(...error.diagnostics)
    }
    return undefined
  }
}
