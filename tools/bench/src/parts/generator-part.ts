import { measureOwnPackages } from '../changes/own-packages.ts'
import type { RunFigures } from '../process/run-figures.ts'
import { spreadHead, spreadRow } from '../report/spread-table.ts'
import { mebibytes, milliseconds, seconds } from '../report/units.ts'
import type { Part } from './part.ts'

export const generatorPart: Part = {
  name: 'generator',
  summary: "this repository's packages, all of them in one run",
  measure: async ({ options, progress }) => {
    progress.show('generate the packages of this repository')
    const figures = await measureOwnPackages(options)
    const { apis, cold, unchanged } = figures
    const row = (what: string, { wall, cpu, memory }: RunFigures): string[] => [
      ...spreadRow(what, wall, milliseconds),
      milliseconds(cpu?.median),
      mebibytes(memory?.median),
    ]
    return {
      sections: [
        {
          title: `Generator, whole process, ${apis} APIs`,
          head: [...spreadHead('run'), 'CPU', 'peak memory'],
          rows: [row('cold, into an empty folder', cold), row('nothing changed', unchanged)],
        },
      ],
      readme: {
        facts: [
          [`generate all packages of the ${apis} APIs`, seconds(cold.wall.median), ''],
          ['the same, nothing changed', seconds(unchanged.wall.median), ''],
        ],
      },
      figures,
    }
  },
}
