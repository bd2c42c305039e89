import { changeSection } from '../changes/change-section.ts'
import { measureChanges } from '../changes/measure-changes.ts'
import { seconds } from '../report/units.ts'
import type { Part } from './part.ts'

export const changesPart: Part = {
  name: 'changes',
  summary: 'our generator on documents that it knows, unchanged and with one description changed',
  measure: async ({ options, workplaces, progress }) => {
    const figures = await measureChanges(options, workplaces, progress)
    const largest = figures.slice(-1)
    return {
      sections: [changeSection(figures)],
      readme: {
        facts: largest.flatMap(({ document: { id }, cold, unchanged, changed }) => [
          [
            `generate ${id} again, nothing changed`,
            seconds(unchanged.wall.median),
            `${seconds(cold.wall.median)} cold`,
          ],
          ['the same, one description changed', seconds(changed.wall.median), ''],
        ]),
      },
      figures,
    }
  },
}
