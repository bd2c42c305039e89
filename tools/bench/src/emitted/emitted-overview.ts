import type { Section } from '../report/section.ts'
import { kilobytes, mebibytes, milliseconds, nothing, seconds } from '../report/units.ts'
import type { Emitted, EmittedComparison } from './compare-emitted.ts'
import { compilationResult } from './compilation-result.ts'

/** One row for each output. */
export function emittedOverview({ document, operation, emitted }: EmittedComparison): Section {
  return {
    title: `Using what was made of ${document.id}`,
    head: [
      ...['output of', 'type-check, TypeScript 5.9', 'memory', 'TypeScript 7', 'type errors'],
      ...['completion', 'app, min+gzip', 'longest file'],
    ],
    rows: emitted.map(rowOf),
    notes: [`The app calls ${operation.operationId}; the completion is that of its options, after a keystroke.`],
  }
}

function rowOf({ generator, compilations, completion, app, files }: Emitted): string[] {
  const [older, newer] = [compilations['TypeScript 5.9'], compilations['TypeScript 7']]
  return [
    `${generator.name}: ${generator.makes}`,
    seconds(older?.figures.wall.median),
    mebibytes(older?.figures.memory?.median),
    seconds(newer?.figures.wall.median),
    newer ? compilationResult(newer.last) : nothing,
    typeof completion === 'string' ? nothing : milliseconds(completion.next.median),
    typeof app === 'string' ? nothing : kilobytes(app.gzip),
    `${files.longest} lines`,
  ]
}
