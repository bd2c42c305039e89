import type { BenchOptions } from '../bench-options.ts'
import type { BenchDocument } from '../documents/find-documents.ts'
import { type SampleOperation, sampleOperation } from '../documents/sample-operation.ts'
import { generated } from '../generators/generate.ts'
import type { Generator } from '../generators/generator.ts'
import type { Workplaces } from '../generators/workplaces.ts'
import { failureOf } from '../process/failure-of.ts'
import type { Progress } from '../report/progress.ts'
import { type Output, outputOf } from './compile-output.ts'
import { type CompiledOutput, compileOutputs } from './compile-outputs.ts'
import { type UsedOutput, useInApp } from './use-in-app.ts'

/** What those feel who use what generators made of a document. */
export interface EmittedComparison {
  readonly document: BenchDocument
  readonly operation: SampleOperation
  readonly compiled: readonly CompiledOutput[]
  readonly used: readonly UsedOutput[]
  /** Those that made nothing of the document. */
  readonly failed: readonly { readonly generator: Generator; readonly failure: string }[]
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
  const outputs: Output[] = []
  const failed: { generator: Generator; failure: string }[] = []
  for (const generator of options.generators) {
    progress.show(`${document.id}: generate with ${generator.name}`)
    const workplace = workplaces.of(generator, document)
    const failure = failureOf(await generated(generator, workplace, options.limits))
    if (failure === undefined) outputs.push(outputOf(generator, workplace))
    else failed.push({ generator, failure })
  }
  const compiled = await compileOutputs(outputs.flatMap(withItsPart), options, progress)
  const used: UsedOutput[] = []
  for (const output of outputs) {
    progress.show(`${document.id}: edit and bundle an app of ${output.generator.name}`)
    used.push(await useInApp(output, operation, options.limits.time))
  }
  return { document, operation, compiled, used, failed }
}

function withItsPart(output: Output): readonly Output[] {
  const part = output.generator.partOfOutput
  return part ? [output, { ...output, makes: part.makes, folders: part.folders(output.workplace) }] : [output]
}
