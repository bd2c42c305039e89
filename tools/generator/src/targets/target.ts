import type { JsonObject, Model } from '../model/model.ts'
import { declareOperations } from './client/declare-operations.ts'
import type { Artefact, EmittedFile } from './emitted-file.ts'
import { type EngineOutput, runHeyApi } from './hey-api/run-hey-api.ts'
import { inertDocument } from './inert/inert-document.ts'
import { Placeholders } from './inert/placeholders.ts'

/** One artefact: its source files, with paths relative to the package's folder (`src/api.gen.ts`). */
export interface Target {
  readonly artefact: Artefact
  readonly emit: (context: TargetContext) => readonly EmittedFile[] | Promise<readonly EmittedFile[]>
}

/** What the targets of one API share: the model, the engines' input, and hey-api's output (one run for two packages). */
export class TargetContext {
  readonly model: Model
  readonly texts: Placeholders
  readonly document: JsonObject
  #heyApi: Promise<EngineOutput> | undefined

  constructor(model: Model) {
    this.model = model
    this.texts = new Placeholders(JSON.stringify(model))
    this.document = inertDocument(model, this.texts)
  }

  heyApi(): Promise<EngineOutput> {
    this.#heyApi ??= runHeyApi(this.document, (plugin) => declareOperations(this.model, this.texts, plugin))
    return this.#heyApi
  }
}
