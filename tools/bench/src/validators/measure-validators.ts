import { fileURLToPath } from 'node:url'
import type { BenchOptions } from '../bench-options.ts'
import type { BenchDocument } from '../documents/find-documents.ts'
import { findExport } from '../generators/find-export.ts'
import { generated } from '../generators/generate.ts'
import type { Generator } from '../generators/generator.ts'
import { ours } from '../generators/ours.ts'
import type { Workplaces } from '../generators/workplaces.ts'
import { failureOf } from '../process/failure-of.ts'
import { runProcess } from '../process/run-process.ts'
import { temporaryFolder } from '../process/temporary-folder.ts'
import type { Progress } from '../report/progress.ts'
import { type Spread, spreadOf } from '../statistics/spread.ts'
import { bundleSchema, type SchemaSource } from './bundle-schema.ts'
import { allSamples, type Sample } from './samples/all-samples.ts'

/** What `safeParse` of one object costs. */
export interface ParseCost {
  readonly sample: Sample
  /** Who wrote the schema. */
  readonly schema: string
  /** Microseconds of processor time for one; why there is none, where it is text. */
  readonly cpu: Spread | string
}

const rounds = 5
const loop = fileURLToPath(new URL('parse-loop.ts', import.meta.url))

/** Parses the sample objects of the documents that are there: by hand-written schemas, and by every generator's. */
export async function measureValidators(
  options: BenchOptions,
  workplaces: Workplaces,
  progress: Progress,
): Promise<readonly ParseCost[]> {
  const costs: ParseCost[] = []
  for (const sample of allSamples) {
    const document = options.documents.find(({ id }) => id === sample.document)
    if (!document) continue
    const sources = new Map<string, SchemaSource | string>([[`by hand`, byHand(sample)]])
    for (const generator of options.generators) {
      progress.show(`${document.id}: find the schema of ${sample.component} by ${generator.name}`)
      sources.set(generator.name, await sourceOf(generator, sample, { document, options, workplaces }))
    }
    progress.show(`${document.id}: parse a ${sample.component}`)
    costs.push(...(await measureSample(sample, sources)))
  }
  return costs
}

function byHand({ module }: Sample): SchemaSource {
  return { file: module, name: 'schema', sample: module, modules: ours.modules() }
}

async function sourceOf(
  generator: Generator,
  { component, module }: Sample,
  at: { document: BenchDocument; options: BenchOptions; workplaces: Workplaces },
): Promise<SchemaSource | string> {
  const workplace = at.workplaces.of(generator, at.document)
  const failure = failureOf(await generated(generator, workplace, at.options.limits))
  if (failure !== undefined) return failure
  const found = findExport(workplace.out, [`z ${component}`, `${component} schema`])
  return found ? { ...found, sample: module, modules: generator.modules() } : 'no schema'
}

/** In turns: what else the machine does falls on all alike. */
async function measureSample(
  sample: Sample,
  sources: ReadonlyMap<string, SchemaSource | string>,
): Promise<readonly ParseCost[]> {
  const programs = new Map<string, string>()
  const results = new Map<string, number[] | string>()
  const folders = [...sources].map(() => temporaryFolder())
  try {
    for (const [at, [schema, source]] of [...sources].entries()) {
      const folder = folders[at]?.path ?? ''
      if (typeof source === 'string') results.set(schema, source)
      else programs.set(schema, await bundleSchema(source, folder))
    }
    for (let round = 0; round < rounds; round++) {
      for (const [schema, program] of programs) {
        const { cpu, refusal } = JSON.parse(runProcess(process.execPath, [loop, program]))
        const former = results.get(schema)
        results.set(schema, refusal ? `refuses ${refusal}` : [...(Array.isArray(former) ? former : []), cpu])
      }
    }
  } finally {
    for (const { remove } of folders) remove()
  }
  return [...sources.keys()].map((schema) => {
    const result = results.get(schema) ?? []
    return { sample, schema, cpu: typeof result === 'string' ? result : spreadOf(result) }
  })
}
