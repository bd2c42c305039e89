import { compilationResult } from '../emitted/compilation-result.ts'
import type { Section } from '../report/section.ts'
import { count, mebibytes, megabytes, nothing, seconds } from '../report/units.ts'
import type { Generation } from './compare-generation.ts'

const head = ['generator', 'time', 'CPU', 'peak memory', 'files', 'output', 'longest file', 'type errors', 'runs']

/** A table a document. */
export function generationSections(generations: readonly Generation[]): readonly Section[] {
  const documents = [...new Set(generations.map(({ document }) => document))]
  return documents.map((document) => ({
    title: `Generators on ${document.id}, cold, whole process, medians`,
    head,
    rows: generations.filter((generation) => generation.document === document).map(rowOf),
  }))
}

function rowOf({ generator, failure = nothing, figures, output }: Generation): string[] {
  const name = `${generator.name}: ${generator.makes}`
  const { wall, cpu, memory } = figures
  if (!output) return [name, failure, seconds(cpu?.median), mebibytes(memory?.max), '', '', '', '', '1']
  return [
    name,
    seconds(wall.median),
    seconds(cpu?.median),
    mebibytes(memory?.median),
    count(output.files),
    megabytes(output.bytes),
    `${output.longest} lines`,
    compilationResult(output.compilation),
    String(wall.runs),
  ]
}
