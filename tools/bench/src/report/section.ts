import { cpus } from 'node:os'
import { markdownTable } from './markdown-table.ts'

/** A table under a heading. */
export interface Section {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What the figures cannot say themselves, a paragraph each. */
  readonly notes?: readonly string[]
}

/** The section in Markdown, with what it was measured on. */
export function printSection({ title, head, rows, notes = [] }: Section): string {
  const heading = `## ${title} (Node ${process.version}, ${cpus().length} cores)`
  return [heading, markdownTable(head, rows), ...notes].map((block) => `${block}\n\n`).join('')
}
