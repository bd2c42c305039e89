import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EngineCache } from '../../src/cache/engine-cache.ts'
import { GenerationCache } from '../../src/cache/generation-cache.ts'
import { generate } from '../../src/generate.ts'
import type { JsonObject } from '../../src/model/model.ts'
import { runEngines } from '../../src/targets/engines/run-engines.ts'
import { readFiles } from '../write/scratch-folder.ts'

/** What a run left, and what it had to say. */
interface Outcome {
  readonly ok: boolean
  readonly diagnostics: readonly unknown[]
  readonly files: Readonly<Record<string, string>>
}

/** One output folder that is generated into again and again, each time from what the document has become. */
export class IncrementalRuns {
  readonly #folder: string
  readonly #cache: GenerationCache
  readonly #engines: EngineCache
  /** How often an engine ran, in incremental runs only. */
  engineRuns = 0

  /** @param folder An empty folder of its own. */
  constructor(folder: string) {
    this.#folder = folder
    this.#cache = new GenerationCache(join(folder, 'cache/generated'), 'fingerprint')
    this.#engines = new EngineCache(join(folder, 'cache/engines'), 'fingerprint')
  }

  /** Generates from the document on top of what is there. */
  async again(document: JsonObject): Promise<Outcome> {
    const remembering = this.#engines.remembering((artefacts, input) => {
      this.engineRuns += artefacts.length
      return runEngines(artefacts, input)
    })
    return this.#run(document, 'out', { cache: this.#cache, runEngines: remembering })
  }

  /** Generates from the document into a folder that nothing was ever in, and knows nothing of former runs. */
  async clean(document: JsonObject): Promise<Outcome> {
    const outcome = await this.#run(document, 'clean', {})
    rmSync(join(this.#folder, 'clean'), { recursive: true, force: true })
    return outcome
  }

  async #run(document: JsonObject, name: string, options: Parameters<typeof generate>[1]): Promise<Outcome> {
    const [file, out] = [join(this.#folder, 'document.json'), join(this.#folder, name)]
    mkdirSync(this.#folder, { recursive: true })
    writeFileSync(file, JSON.stringify(document, null, 2))
    const apis = [{ id: 'document', file, own: false }]
    const { ok, diagnostics } = await generate({ apis, out, exclusive: false, check: false, allowRef: [] }, options)
    // Of a document that is refused nothing is written, and the old packages stay.
    return { ok, diagnostics, files: ok ? readFiles(out) : {} }
  }
}
