import type { Model } from '../model/model.ts'
import { clientTarget } from './client/client-target.ts'
import type { Artefact, EmittedFile } from './emitted-file.ts'
import type { RunEngines } from './engines/engine-files.ts'
import { runEngines } from './engines/run-engines.ts'
import { mocksTarget } from './mocks/mocks-target.ts'
import { packageFiles } from './package/package-files.ts'
import { LINES_PER_FILE } from './split/module-parts.ts'
import { packLines } from './split/pack-lines.ts'
import { type Target, TargetContext } from './target.ts'
import { validatorsTarget } from './validators/validators-target.ts'

const targets: readonly Target[] = [clientTarget, validatorsTarget, mocksTarget]

export interface EmitOptions {
  readonly only?: readonly Artefact[]
  readonly runEngines?: RunEngines
  readonly linesPerFile?: number
  readonly meanwhile?: () => void
}

/**
 * Every file of the packages of one API, as text; the same model gives the same bytes.
 *
 * @param options.only The packages to print; all of them if absent.
 * @param options.runEngines How to get at what the engines print, where not by running them.
 * @param options.meanwhile Called once the engines have been started, before anything else of the model is looked at.
 * @param options.linesPerFile The most lines that a source file may have; tests split small documents.
 */
export async function emit(model: Model, options: EmitOptions = {}): Promise<readonly EmittedFile[]> {
  const { only, linesPerFile = LINES_PER_FILE, meanwhile = () => {} } = options
  const chosen = targets.filter(({ artefact }) => only === undefined || only.includes(artefact))
  const artefacts = chosen.map(({ artefact }) => artefact)
  const context = new TargetContext(model, artefacts, { runEngines: options.runEngines ?? runEngines, linesPerFile })
  meanwhile()
  const packages = await Promise.all(
    chosen.map(async ({ artefact, emit }) => {
      const sources = (await emit(context)).map(({ path, content }) => ({
        path,
        content: packLines(content, linesPerFile),
      }))
      return [...sources, ...packageFiles(model, artefact, sources)].map(({ path, content }) => ({
        path: `${artefact}/${path}`,
        content,
      }))
    }),
  )
  return packages.flat()
}
