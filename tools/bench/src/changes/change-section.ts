import type { Section } from '../report/section.ts'
import { seconds, times } from '../report/units.ts'
import type { ChangeTimes } from './measure-changes.ts'

/** How long a run may take, whole process: milliseconds, and as a share of a cold one. */
const targets = { unchanged: 400, changed: 0.5 }

/** A row a document. */
export function changeSection(all: readonly ChangeTimes[]): Section {
  const missed = all.flatMap(({ document: { id }, cold, unchanged, changed, isSame }) => [
    ...(unchanged.wall.median > targets.unchanged
      ? [`nothing changed in ${id}, ${seconds(unchanged.wall.median)}`]
      : []),
    ...(changed.wall.median > cold.wall.median * targets.changed ? [`one description changed in ${id}`] : []),
    ...(isSame ? [] : [`same bytes for ${id}`]),
  ])
  return {
    title: 'Ours, of documents generated before, whole process, medians',
    head: [
      'document',
      'cold',
      'nothing changed',
      'one description changed',
      'of cold',
      'of its CPU',
      'bytes of a cold run',
      'runs',
    ],
    rows: all.map(({ document, cold, unchanged, changed, isSame }) => [
      document.id,
      seconds(cold.wall.median),
      seconds(unchanged.wall.median),
      seconds(changed.wall.median),
      times(changed.wall.median / cold.wall.median),
      times(changed.cpu && cold.cpu && changed.cpu.median / cold.cpu.median),
      isSame ? 'the same' : 'OTHER',
      String(cold.wall.runs),
    ]),
    notes: [
      `Targets: nothing changed ≤ ${seconds(targets.unchanged)}; one description changed ≤ ${times(targets.changed)} of cold. ${
        missed.length === 0 ? 'All are met.' : `Missed: ${missed.join('; ')}.`
      }`,
    ],
  }
}
