import { expect, test } from 'vitest'
import { type Ratios, ratioTable } from '../../src/generation/ratio-sections.ts'
import { markdownTable } from '../../src/report/markdown-table.ts'

const targets = { mean: 1, time: 1.2, memory: 1.5 }
const table = (ratios: readonly Ratios[]) => ratioTable(ratios, targets)

test('documents, their mean and the highest, beside the targets', () => {
  const { rows, notes } = table([
    { document: 'small', time: 0.5, cpu: 0.25, memory: 1.2 },
    { document: 'large', time: 1.1, cpu: 1, memory: 1.2 },
  ])
  expect(markdownTable(['document', 'time', 'CPU', 'peak memory'], rows)).toBe(
    `| document           |   time |   CPU | peak memory |
| ------------------ | -----: | ----: | ----------: |
| small              |  0.50× | 0.25× |       1.20× |
| large              |  1.10× | 1.00× |       1.20× |
| geometric mean     |  0.74× | 0.50× |       1.20× |
| target of the mean | ≤ 1.0× |       |             |
| highest            |  1.10× | 1.00× |       1.20× |
| target on each     | ≤ 1.2× |       |      ≤ 1.5× |`,
  )
  expect(notes).toEqual(['Every target is met.'])
})

test('what is missed is said', () => {
  expect(table([{ document: 'one', time: 1.3, memory: 1.6 }]).notes).toEqual([
    'Missed: time in the mean, 1.30×; time on one, 1.30×; memory on one, 1.60×.',
  ])
  expect(
    table([
      { document: 'one', time: 0.5 },
      { document: 'two', time: 1.25 },
    ]).notes,
  ).toEqual(['Missed: time on two, 1.25×.'])
})
