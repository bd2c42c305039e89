import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ApiRequest, ProduceOptions } from '../pipeline/api-request.ts'
import type { ProducedApi } from '../pipeline/produced-api.ts'
import { contentHash } from '../write/content-hash.ts'

/** What a former run made of a document, without the files' contents. */
interface CacheRecord {
  /** Hash of everything that decided about the files. */
  readonly key: string
  readonly title: string
  readonly operations: number
  readonly sources: readonly string[]
  readonly files: readonly { readonly path: string; readonly hash: string }[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Remembers what each document gave, so that a run with nothing new to do needs no parser and no engine. */
export class GenerationCache {
  readonly #folder: string
  readonly #fingerprint: string
  /** By record: of what sources the last key was, before they were read to make something of them. */
  readonly #asked = new Map<string, { readonly sources: readonly string[]; readonly key: string | undefined }>()

  /** @param fingerprint stands for the generator's code and its engines */
  constructor(folder: string, fingerprint: string) {
    this.#folder = folder
    this.#fingerprint = fingerprint
  }

  /** Whether a former run made something of a document, as it was then. */
  knows(request: ApiRequest, options: ProduceOptions): boolean {
    return existsSync(this.#file(request, options))
  }

  /** What a document gave, if neither it nor anything else that decides about the output has changed since. */
  find(request: ApiRequest, options: ProduceOptions): ProducedApi | undefined {
    const file = this.#file(request, options)
    const record = readRecord(file)
    if (!record) return undefined
    const key = this.#key(request, options, record.sources)
    this.#asked.set(file, { sources: record.sources, key })
    if (record.key !== key) return undefined
    const { title, operations, sources, files, diagnostics } = record
    return { id: request.id, title, operations, sources, files, diagnostics, timings: {} }
  }

  /** Remembers a result. A cache that cannot be written to is no reason to fail. */
  store(request: ApiRequest, options: ProduceOptions, produced: ProducedApi): void {
    const { title, operations, sources, diagnostics } = produced
    const file = this.#file(request, options)
    const asked = this.#asked.get(file)
    const isSame = asked !== undefined && isDeepStrictEqual(asked.sources, sources)
    const key = isSame ? asked.key : this.#key(request, options, sources)
    if (key === undefined) return
    const files = produced.files.map(({ path, hash }) => ({ path, hash }))
    const record: CacheRecord = { key, title, operations, sources, files, diagnostics }
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(record))
      renameSync(`${file}.${process.pid}`, file)
    } catch {
      // The next run will take as long as this one.
    }
  }

  #file({ id, file, lang = '' }: ApiRequest, { only = [], allowRef }: ProduceOptions): string {
    const identity = JSON.stringify([process.cwd(), id, file, lang, only, allowRef])
    return join(this.#folder, `${contentHash(identity).slice(0, 32)}.json`)
  }

  #key(
    { id, file, own, lang }: ApiRequest,
    { only, allowRef }: ProduceOptions,
    sources: readonly string[],
  ): string | undefined {
    const digest = createHash('sha256')
    digest.update(JSON.stringify([this.#fingerprint, id, file, own, lang, only, allowRef]))
    try {
      // Sources are real paths; a symbolic link may lead to another document by now.
      digest.update(realpathSync(file))
      for (const source of sources) {
        digest
          .update(`\0${relative(file, source)}\0`)
          .update(readFileSync(source))
          .update('\0')
      }
    } catch {
      // A file that is gone: there is nothing to compare with.
      return undefined
    }
    return digest.digest('hex')
  }
}

function readRecord(file: string): CacheRecord | undefined {
  try {
    const record: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isRecord(record) ? record : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is CacheRecord {
  if (typeof value !== 'object' || value === null) return false
  const { key, title, operations, sources, files, diagnostics } = value as Partial<Record<keyof CacheRecord, unknown>>
  const lists = [sources, files, diagnostics]
  return (
    typeof key === 'string' && typeof title === 'string' && typeof operations === 'number' && lists.every(Array.isArray)
  )
}
