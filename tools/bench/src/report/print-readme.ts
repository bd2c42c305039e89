import { cpus } from 'node:os'
import type { ReadmeShare } from '../parts/part.ts'
import { markdownTable } from './markdown-table.ts'

const command = 'npm run bench -- --readme --documents DIR'

/** The README's section of measurements, from what the parts found. */
export function printReadme(shares: readonly ReadmeShare[]): string {
  const facts = shares.flatMap((share) => share.facts ?? [])
  const sections = shares.flatMap((share) => share.sections ?? [])
  const blocks = [
    '## Measured',
    `On ${cpus().length} cores under Node ${process.version.slice(1)}, medians. \`${command}\` prints this section.`,
    ...(facts.length > 0 ? [markdownTable(['', 'ours', 'beside'], facts)] : []),
    ...sections.flatMap(({ title, head, rows, notes = [] }) => [`**${title}**`, markdownTable(head, rows), ...notes]),
  ]
  return `${blocks.join('\n\n')}\n`
}
