import { expect, test } from 'vitest'
import { printReadme } from '../../src/report/print-readme.ts'

test('facts of all parts share one table, sections follow with their notes', () => {
  const text = printReadme([
    { facts: [['generate', '1.00 s', '']] },
    { sections: [{ title: 'Documents', head: ['document', 'time'], rows: [['one', '2 s']], notes: ['A note.'] }] },
    { facts: [['call', '5 µs', '6 µs (sdk)']] },
  ])
  expect(text.slice(text.indexOf('|'))).toBe(`|          |   ours |     beside |
| -------- | -----: | ---------: |
| generate | 1.00 s |            |
| call     |   5 µs | 6 µs (sdk) |

**Documents**

| document | time |
| -------- | ---: |
| one      |  2 s |

A note.
`)
})
