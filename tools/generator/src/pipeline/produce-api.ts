import { DocumentReport } from '../diagnostics/document-report.ts'
import { InputError } from '../diagnostics/input-error.ts'
import type { LoadedDocument } from '../load/loaded-document.ts'
import type { DraftModel } from '../model/build-model.ts'
import type { RunEngines } from '../targets/engines/engine-files.ts'
import { contentHash } from '../write/content-hash.ts'
import { desiredFiles } from '../write/desired-file.ts'
import { markerContent, markerName } from '../write/marker.ts'
import type { ApiRequest, ProduceOptions } from './api-request.ts'
import { packageVersion, versionFile } from './package-version.ts'
import type { ProducedApi } from './produced-api.ts'
import type { Stages } from './stages.ts'
import { timed } from './stopwatch.ts'

/** Told which stage begins. */
export type OnStage = (id: string, stage: 'load' | 'model' | 'targets') => void

/** What documents are taken through the stages with. */
export interface StageTools {
  readonly stages: Stages
  /** How to get at what the engines print, where not by running them. */
  readonly runEngines?: RunEngines
  /** Called before a document is read, for which engines will be run. */
  readonly prepareEngines?: () => void
  readonly onStage?: OnStage
}

/**
 * Takes one document through every stage but the last.
 * @throws InputError with everything that is wrong with it
 */
export async function produceApi(
  request: ApiRequest,
  { only, allowRef }: ProduceOptions,
  { stages, runEngines, prepareEngines = () => {}, onStage = () => {} }: StageTools,
): Promise<ProducedApi> {
  const { id, file, own, lang } = request
  prepareEngines()
  onStage(id, 'load')
  const [loaded, load] = await timed(() => stages.load(file, { own, allowRef, ...(lang !== undefined && { lang }) }))
  const sources = own ? [...loaded.sources, versionFile(request)] : loaded.sources
  onStage(id, 'model')
  const report = new DocumentReport(loaded.locate)
  const [{ model, complete }, drafting] = await timed(() => settle(request, loaded, report, stages))
  if (report.failed) {
    complete()
    throw new InputError([...loaded.diagnostics, ...report.diagnostics()], sources)
  }
  onStage(id, 'targets')
  let completing = 0
  const meanwhile = (): void => {
    const start = performance.now()
    complete()
    completing = performance.now() - start
  }
  const [emitted, targets] = await timed(() =>
    stages.emit(model, { ...(only && { only }), ...(runEngines && { runEngines }), meanwhile }),
  )
  const marker = { path: markerName, content: markerContent, hash: contentHash(markerContent) }
  return {
    id,
    title: model.title,
    operations: model.operations.length,
    files: [marker, ...desiredFiles(emitted)],
    diagnostics: [...loaded.diagnostics, ...report.diagnostics()],
    sources,
    timings: { load, model: drafting + completing, targets: targets - completing },
  }
}

function settle(
  request: ApiRequest,
  loaded: LoadedDocument,
  report: DocumentReport,
  stages: Stages,
): Promise<DraftModel> {
  return stages.model(loaded, { id: request.id, packageVersion: packageVersion(request, loaded) }, report)
}
