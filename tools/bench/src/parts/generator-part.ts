import { measureGenerator } from '../changes/own-packages.ts'
import { spreadHead, spreadRow } from '../report/spread-table.ts'
import { milliseconds, seconds } from '../report/units.ts'
import type { Part } from './part.ts'

export const generatorPart: Part = {
  name: 'generator',
  summary: "this repository's packages, all of them in one run",
  measure: async ({ progress }) => {
    progress.show('generate the packages of this repository')
    const figures = measureGenerator()
    const { apis, cold, unchanged } = figures
    const rows = [
      spreadRow('cold, into an empty folder', cold, milliseconds),
      spreadRow('nothing changed', unchanged, milliseconds),
    ]
    return {
      sections: [{ title: `Generator, whole process, ${apis} APIs`, head: spreadHead('run'), rows }],
      readme: {
        facts: [
          [`generate all packages of the ${apis} APIs`, seconds(cold.median), ''],
          ['the same, nothing changed', seconds(unchanged.median), ''],
        ],
      },
      figures,
    }
  },
}
