import type { Model } from '../model/model.ts'
import type { Artefact, EmittedFile } from './emitted-file.ts'
import { type EngineInput, engineInput } from './engines/engine-input.ts'
import type { EngineFiles, EngineName, RunEngine } from './engines/engines.ts'
import { Placeholders } from './inert/placeholders.ts'
import { withHeader } from './print-module.ts'

/** One artefact: its source files, with paths relative to the package's folder (`src/api.gen.ts`). */
export interface Target {
  readonly artefact: Artefact
  readonly emit: (context: TargetContext) => readonly EmittedFile[] | Promise<readonly EmittedFile[]>
}

/** What the targets of one API share: the model, and what the engines print (one run of hey-api for two packages). */
export class TargetContext {
  readonly model: Model
  /** Modules with more lines are split. */
  readonly linesPerFile: number
  readonly #runEngine: RunEngine
  readonly #texts: Placeholders
  readonly #input: EngineInput
  readonly #runs = new Map<EngineName, Promise<EngineFiles>>()

  constructor(model: Model, runEngine: RunEngine, linesPerFile: number) {
    this.model = model
    this.linesPerFile = linesPerFile
    this.#runEngine = runEngine
    this.#texts = new Placeholders(namesOf(model))
    this.#input = engineInput(model, this.#texts)
  }

  /** The files that an engine printed below a folder, with the document's texts in them. */
  async enginePart(engine: EngineName, folder: string): Promise<readonly EmittedFile[]> {
    const files = Object.entries(await this.#run(engine)).filter(([path]) => path.startsWith(folder))
    return files.map(([path, inert]) => ({
      path: path.slice(folder.length),
      content: withHeader(this.#texts.restore(inert)),
    }))
  }

  #run(engine: EngineName): Promise<EngineFiles> {
    const running = this.#runs.get(engine) ?? this.#runEngine(engine, this.#input)
    this.#runs.set(engine, running)
    return running
  }
}

/** What the engines get as it is: the names that the model made. */
function namesOf({ operations, engineDocument }: Model): readonly string[] {
  const { components } = engineDocument as { components?: { schemas?: object } }
  return [
    ...operations.flatMap(({ typeName, functionName }) => [typeName, functionName]),
    ...Object.keys(components?.schemas ?? {}),
  ]
}
