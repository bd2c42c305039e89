import type { Report } from '../diagnostics/report.ts'
import type { LoadOptions } from '../load/load-document.ts'
import type { LoadedDocument } from '../load/loaded-document.ts'
import type { DraftModel, ModelIdentity } from '../model/build-model.ts'
import type { Model } from '../model/model.ts'
import type { EmitOptions } from '../targets/emit.ts'
import type { EmittedFile } from '../targets/emitted-file.ts'

/** The stages before the last: from a file to the files of its packages. Tests pass their own. */
export interface Stages {
  load(file: string, options: LoadOptions): Promise<LoadedDocument>
  model(loaded: LoadedDocument, identity: ModelIdentity, report: Report): Promise<DraftModel>
  emit(model: Model, options: EmitOptions): Promise<readonly EmittedFile[]>
}

/** The real ones. Each is imported when it is first needed: a run that changes nothing loads no parser and no engine. */
export const stages: Stages = {
  async load(file, options) {
    const { loadDocument } = await import('../load/load-document.ts')
    return loadDocument(file, options)
  },
  async model(loaded, identity, report) {
    const { draftModel } = await import('../model/build-model.ts')
    return draftModel(loaded, identity, report)
  },
  async emit(model, options) {
    const { emit } = await import('../targets/emit.ts')
    return emit(model, options)
  },
}
