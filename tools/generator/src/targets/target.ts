import type { Model } from '../model/model.ts'
import type { Artefact, EmittedFile } from './emitted-file.ts'
import type { EngineFiles, RunEngines } from './engines/engine-files.ts'
import { engineInput } from './engines/engine-input.ts'
import { Placeholders } from './inert/placeholders.ts'
import { withHeader } from './print-module.ts'

/** One artefact: its source files, with paths relative to the package's folder (`src/api.gen.ts`). */
export interface Target {
  readonly artefact: Artefact
  readonly emit: (context: TargetContext) => readonly EmittedFile[] | Promise<readonly EmittedFile[]>
}

/** How files come to be. */
export interface ContextOptions {
  readonly runEngines: RunEngines
  readonly linesPerFile: number
}

/** What the targets of one API share: the model, and what the engines print. */
export class TargetContext {
  readonly model: Model
  /** Modules with more lines are split. */
  readonly linesPerFile: number
  readonly #runEngines: RunEngines
  readonly #texts: Placeholders
  readonly #input: string
  readonly #running: Map<Artefact, Promise<EngineFiles>>
  readonly #printed = new Map<Artefact, Promise<readonly EmittedFile[]>>()

  /** Starts the engines of these packages. */
  constructor(model: Model, artefacts: readonly Artefact[], { runEngines, linesPerFile }: ContextOptions) {
    this.model = model
    this.linesPerFile = linesPerFile
    this.#runEngines = runEngines
    this.#texts = new Placeholders(namesOf(model))
    this.#input = JSON.stringify(engineInput(model, this.#texts))
    this.#running = new Map(runEngines(artefacts, this.#input))
  }

  /** The files that the engine of a package printed, with the document's texts in them. */
  printed(artefact: Artefact): Promise<readonly EmittedFile[]> {
    const printed = this.#printed.get(artefact) ?? this.#restore(artefact)
    this.#printed.set(artefact, printed)
    return printed
  }

  async #restore(artefact: Artefact): Promise<readonly EmittedFile[]> {
    const running = this.#running.get(artefact) ?? this.#runEngines([artefact], this.#input).get(artefact)
    return Object.entries((await running) ?? {}).map(([path, inert]) => ({
      path,
      content: withHeader(this.#texts.restore(inert)),
    }))
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
