import type { BenchOptions } from '../bench-options.ts'
import type { BenchDocument } from '../documents/find-documents.ts'
import { type SampleOperation, sampleOperation } from '../documents/sample-operation.ts'
import { generated } from '../generators/generate.ts'
import type { Generator, Workplace } from '../generators/generator.ts'
import type { Workplaces } from '../generators/workplaces.ts'
import { repeatInTurns } from '../process/repeat-in-turns.ts'
import { figuresOf, type RunFigures } from '../process/run-figures.ts'
import type { Progress } from '../report/progress.ts'
import { type BundleSize, bundleSize } from '../sizes/bundle-size.ts'
import { type Compilation, type Compiler, compileOutput, compilers } from './compile-output.ts'
import { type EmittedFiles, emittedFiles } from './emitted-files.ts'
import { type Completion, measureCompletion } from './measure-completion.ts'

/** What each compiler made of it. */
export type Compilations = Partial<Record<Compiler, { readonly last: Compilation; readonly figures: RunFigures }>>

/** What those feel who use what a generator made of a document. */
export interface Emitted {
  readonly generator: Generator
  readonly files: EmittedFiles
  readonly compilations: Compilations
  /** Why there is none, where it is text. */
  readonly completion: Completion | string
  /** Why there is none, where it is text. */
  readonly app: BundleSize | string
}

/** All of it for one document. */
export interface EmittedComparison {
  readonly document: BenchDocument
  readonly operation: SampleOperation
  readonly emitted: readonly Emitted[]
  /** Those that made nothing of the document. */
  readonly failed: readonly Generator[]
}

interface Subject {
  readonly generator: Generator
  readonly workplace: Workplace
}

/** Has the output of every generator compiled, edited and bundled; of the largest document, where it matters most. */
export async function compareEmitted(
  options: BenchOptions,
  workplaces: Workplaces,
  progress: Progress,
): Promise<EmittedComparison> {
  const document = options.documents.at(-1)
  if (!document) throw new Error('There is no document to compare with.')
  const operation = sampleOperation(document.file)
  const subjects: Subject[] = []
  const failed: Generator[] = []
  for (const generator of options.generators) {
    progress.show(`${document.id}: generate with ${generator.name}`)
    const workplace = workplaces.of(generator, document)
    const { outcome } = await generated(generator, workplace, options.limits)
    if (outcome === 'done') subjects.push({ generator, workplace })
    else failed.push(generator)
  }
  const compilations = await compileAll(subjects, options, progress)
  const emitted: Emitted[] = []
  for (const subject of subjects) {
    progress.show(`${document.id}: edit and bundle an app of ${subject.generator.name}`)
    emitted.push({
      generator: subject.generator,
      files: emittedFiles(subject.workplace.out),
      compilations: compilations.get(subject) ?? {},
      ...(await useInApp(subject, operation, options.limits.time)),
    })
  }
  return { document, operation, emitted, failed }
}

async function compileAll(
  subjects: readonly Subject[],
  options: BenchOptions,
  progress: Progress,
): Promise<ReadonlyMap<Subject, Compilations>> {
  const results = new Map<Subject, Compilations>()
  for (const compiler of Object.keys(compilers) as Compiler[]) {
    const lasts = new Map<Subject, Compilation>()
    const runs = await repeatInTurns(subjects, options, async (subject, turn) => {
      progress.show(
        `${subject.workplace.document.id}: ${compiler}, ${subject.generator.name}, run ${turn} of ${options.runs}`,
      )
      const compilation = await compileOutput(subject, compiler, options.limits)
      lasts.set(subject, compilation)
      return compilation
    })
    for (const [subject, own] of runs) {
      const last = lasts.get(subject)
      if (last) results.set(subject, { ...results.get(subject), [compiler]: { last, figures: figuresOf(own) } })
    }
  }
  return results
}

async function useInApp(
  subject: Subject,
  operation: SampleOperation,
  patience: number,
): Promise<Pick<Emitted, 'completion' | 'app'>> {
  const { generator, workplace } = subject
  const app = generator.app?.(workplace, operation)
  const none = generator.app ? `no function for ${operation.operationId}` : 'no client'
  if (!app) return { completion: none, app: none }
  const alias = generator.paths?.(workplace) ?? {}
  const request = { app: app.edited, expected: operation.queryParameters, patience }
  return {
    completion: await orReason(measureCompletion(subject, request)),
    app: await orReason(bundleSize(app.bundled, { alias, modules: generator.modules() })),
  }
}

/** What does not come about is a cell that says so. */
async function orReason<Result>(measuring: Promise<Result>): Promise<Result | string> {
  try {
    return await measuring
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n', 1).join('')
  }
}
