import type { BenchOptions } from '../bench-options.ts'
import type { BenchDocument } from '../documents/find-documents.ts'
import { type Compilation, compileOutput, outputOf } from '../emitted/compile-output.ts'
import { type EmittedFiles, emittedFiles } from '../emitted/emitted-files.ts'
import { generateCold } from '../generators/generate.ts'
import type { Generator } from '../generators/generator.ts'
import type { Workplaces } from '../generators/workplaces.ts'
import { failureOf } from '../process/failure-of.ts'
import type { Limits, Outcome } from '../process/measured-process.ts'
import { repeatInTurns } from '../process/repeat-in-turns.ts'
import { figuresOf, type RunFigures } from '../process/run-figures.ts'
import type { Progress } from '../report/progress.ts'

/** What a generator made of a document, cold, as a whole process. */
export interface Generation {
  readonly document: BenchDocument
  readonly generator: Generator
  readonly figures: RunFigures
  readonly outcome: Outcome
  /** In words, where the outcome is not `done`; there is no output then. */
  readonly failure?: string
  readonly output?: EmittedFiles & { readonly compilation: Compilation }
}

/** What a compiler may need for what was made: it takes seconds and a GiB where nothing is odd. */
const compileLimits: Limits = { time: 120_000, memory: 4 * 2 ** 30 }

/** Runs every generator on every document in turns, and has a compiler look at what they made. */
export async function compareGeneration(
  options: BenchOptions,
  workplaces: Workplaces,
  progress: Progress,
): Promise<readonly Generation[]> {
  await warmUp(options, workplaces, progress)
  const generations: Generation[] = []
  for (const document of options.documents) {
    const measured = await repeatInTurns(options.generators, options, (generator, turn) => {
      progress.show(`${document.id}: ${generator.name} (${generator.makes}), run ${turn} of ${options.runs}`)
      return generateCold(generator, workplaces.of(generator, document), options.limits)
    })
    for (const [generator, runs] of measured) {
      const [last] = runs.slice(-1)
      if (!last) continue
      const failure = failureOf(last)
      const generation = { document, generator, figures: figuresOf(runs), outcome: last.outcome }
      if (failure !== undefined) generations.push({ ...generation, failure })
      else {
        progress.show(`${document.id}: compile what ${generator.name} made`)
        generations.push({ ...generation, output: await lookAtOutput(generator, document, workplaces) })
      }
    }
  }
  return generations
}

/** What is read from the disk for the first time is not what is compared. */
async function warmUp(
  { generators, documents, limits }: BenchOptions,
  workplaces: Workplaces,
  progress: Progress,
): Promise<void> {
  const [smallest] = documents
  for (const generator of generators) {
    progress.show(`install and warm up ${generator.name}`)
    if (smallest) await generateCold(generator, workplaces.of(generator, smallest), limits)
  }
}

async function lookAtOutput(
  generator: Generator,
  document: BenchDocument,
  workplaces: Workplaces,
): Promise<NonNullable<Generation['output']>> {
  const workplace = workplaces.of(generator, document)
  const compilation = await compileOutput(outputOf(generator, workplace), 'TypeScript 7', compileLimits)
  return { ...emittedFiles(workplace.out), compilation }
}
