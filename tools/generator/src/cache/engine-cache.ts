import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Artefact } from '../targets/emitted-file.ts'
import type { EngineFiles, RunEngines } from '../targets/engines/engine-files.ts'
import { contentHash } from '../write/content-hash.ts'

/** A large document's output is 1 MB; so a few dozen of those, or thousands of small ones. */
const MOST_BYTES = 64 * 1024 * 1024

// What was written is what is read: a damaged file does not decompress.
const COMPRESSION = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
}

/**
 * Remembers what the engines printed, so that a document in which only texts have changed (descriptions, examples, error
 * catalogues) needs no engine.
 */
export class EngineCache {
  readonly #folder: string
  readonly #fingerprint: string
  readonly #mostBytes: number

  /**
   * @param fingerprint stands for the generator's code and its engines
   * @param mostBytes what the folder may hold; what was not used for longest goes first
   */
  constructor(folder: string, fingerprint: string, mostBytes: number = MOST_BYTES) {
    this.#folder = folder
    this.#fingerprint = fingerprint
    this.#mostBytes = mostBytes
  }

  /** Runs the engines only of those packages for which they never had the same input. */
  remembering(run: RunEngines): RunEngines {
    return (artefacts, input) => {
      const hash = contentHash(input)
      const known = new Map<Artefact, Promise<EngineFiles>>()
      for (const artefact of artefacts) {
        const files = read(this.#file(artefact, hash))
        if (files !== undefined) known.set(artefact, Promise.resolve(files))
      }
      const unknown = artefacts.filter((artefact) => !known.has(artefact))
      for (const [artefact, files] of unknown.length > 0 ? run(unknown, input) : []) {
        known.set(artefact, this.#afterwards(this.#file(artefact, hash), files))
      }
      return known
    }
  }

  async #afterwards(file: string, running: Promise<EngineFiles>): Promise<EngineFiles> {
    const files = await running
    this.#store(file, files)
    return files
  }

  #file(artefact: Artefact, hash: string): string {
    return join(this.#folder, contentHash(JSON.stringify([this.#fingerprint, artefact, hash])).slice(0, 32))
  }

  /** A cache that cannot be written to is no reason to fail. */
  #store(file: string, files: EngineFiles): void {
    try {
      mkdirSync(this.#folder, { recursive: true })
      writeFileSync(`${file}.${process.pid}`, zstdCompressSync(JSON.stringify(files), COMPRESSION))
      renameSync(`${file}.${process.pid}`, file)
      this.#removeOldest()
    } catch {
      // The next run will take as long as this one.
    }
  }

  #removeOldest(): void {
    const files = readdirSync(this.#folder).map((name) => {
      const path = join(this.#folder, name)
      const { size, mtimeMs } = statSync(path)
      return { path, size, mtimeMs }
    })
    let total = files.reduce((sum, { size }) => sum + size, 0)
    for (const { path, size } of files.sort((one, other) => one.mtimeMs - other.mtimeMs)) {
      if (total <= this.#mostBytes) return
      rmSync(path, { force: true })
      total -= size
    }
  }
}

function read(file: string): EngineFiles | undefined {
  try {
    const files: unknown = JSON.parse(zstdDecompressSync(readFileSync(file)).toString())
    if (!isFiles(files)) return undefined
    utimesSync(file, new Date(), new Date())
    return files
  } catch {
    // Not there, or damaged.
    return undefined
  }
}

function isFiles(value: unknown): value is EngineFiles {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every((text) => typeof text === 'string')
}
