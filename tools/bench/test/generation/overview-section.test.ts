import { expect, test } from 'vitest'
import type { BenchDocument } from '../../src/documents/find-documents.ts'
import type { Compilation } from '../../src/emitted/compile-output.ts'
import type { Generation } from '../../src/generation/compare-generation.ts'
import { generationSections } from '../../src/generation/generation-sections.ts'
import { overviewSection } from '../../src/generation/overview-section.ts'
import { ratioSections } from '../../src/generation/ratio-sections.ts'
import type { Generator } from '../../src/generators/generator.ts'

const generator = (id: string): Generator => ({
  id,
  name: id,
  makes: 'code',
  modules: () => '',
  command: () => ({ command: '', args: [], cwd: '' }),
})
const once = (value: number) => ({ median: value, min: value, max: value, runs: 1 })
const figures = (seconds: number) => ({ wall: once(seconds * 1000), memory: once(2 ** 20) })
const output = (errors: Partial<Compilation>): NonNullable<Generation['output']> => {
  const run = { outcome: 'done', wall: 1, cpu: 1, memory: 1, output: '', syntaxErrors: 0, typeErrors: 0 } as const
  return { files: 1, bytes: 10, longest: 1, compilation: { ...run, ...errors } }
}

const small: BenchDocument = { id: 'small', file: '' }
const large: BenchDocument = { id: 'large', file: '' }
const [ours, heyApi, orval] = [generator('ours'), generator('hey-api'), generator('orval')]
const generations: Generation[] = [
  { document: small, generator: ours, figures: figures(1), outcome: 'done', output: output({}) },
  { document: small, generator: heyApi, figures: figures(2), outcome: 'done', output: output({ typeErrors: 3 }) },
  { document: small, generator: orval, figures: figures(3), outcome: 'done', output: output({ syntaxErrors: 1 }) },
  { document: large, generator: ours, figures: figures(4), outcome: 'done', output: output({}) },
  { document: large, generator: heyApi, figures: figures(4), outcome: 'out of time', failure: 'not done after 4.00 s' },
  { document: large, generator: orval, figures: figures(4), outcome: 'failed', failure: 'fails after 4.00 s: why' },
]

test('what is wrong with a result is in its cell', () => {
  expect(overviewSection(generations)).toMatchObject({
    head: ['generator', 'small', 'large', 'memory, large'],
    rows: [
      ['ours: code', '1.00 s', '4.00 s', '1 MiB'],
      ['hey-api: code', '2.00 s (3)', 'out of time', '1 MiB'],
      ['orval: code', '3.00 s †', 'fails', '1 MiB'],
    ],
  })
})

test('a document has a table, and a generator that failed a row that says why', () => {
  const [first, second] = generationSections(generations)
  expect(first?.rows.map((row) => row[7])).toEqual(['0', '3', 'does not parse (1)'])
  expect(second?.rows.map((row) => row[1])).toEqual(['4.00 s', 'not done after 4.00 s', 'fails after 4.00 s: why'])
  expect(new Set(second?.rows.map((row) => row.length))).toEqual(new Set([second?.head.length]))
})

test('ratios are those of documents that both got through', () => {
  const [section] = ratioSections(generations)
  expect(section?.rows.slice(0, 2)).toEqual([
    ['small', '0.50×', '–', '1.00×'],
    ['geometric mean', '0.50×', '–', '1.00×'],
  ])
  expect(ratioSections([])).toEqual([])
})
