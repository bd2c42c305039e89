import type { Section } from '../report/section.ts'
import { mebibytes, nothing, seconds } from '../report/units.ts'
import type { Generation } from './compare-generation.ts'
import { ratioSummaries } from './ratio-sections.ts'

/** All documents in one table: time, what is wrong with the output, and the memory for the largest. */
export function overviewSection(generations: readonly Generation[]): Section {
  const documents = [...new Set(generations.map(({ document }) => document))]
  const generators = [...new Set(generations.map(({ generator }) => generator))]
  const largest = documents.at(-1)
  const find = (generator: unknown, document: unknown): Generation | undefined =>
    generations.find((one) => one.generator === generator && one.document === document)
  return {
    title: 'Generating, cold, whole process',
    head: ['generator', ...documents.map(({ id }) => id), `memory, ${largest?.id}`],
    rows: generators.map((generator) => [
      `${generator.name}: ${generator.makes}`,
      ...documents.map((document) => resultOf(find(generator, document))),
      mebibytes(find(generator, largest)?.figures.memory?.median),
    ]),
    notes: [
      'A number in brackets counts the type errors of what was made; † does not parse.',
      ...ratioSummaries(generations),
    ],
  }
}

function resultOf(generation: Generation | undefined): string {
  if (!generation) return nothing
  const { outcome: ended, figures, output } = generation
  if (!output) return ended === 'failed' ? 'fails' : ended
  const { syntaxErrors, typeErrors, outcome } = output.compilation
  const time = seconds(figures.wall.median)
  if (syntaxErrors > 0) return `${time} †`
  if (outcome !== 'done') return `${time} (?)`
  return typeErrors > 0 ? `${time} (${typeErrors})` : time
}
