/** Measures what the README says in numbers and prints it as Markdown. Takes about a minute. */
import { cpus } from 'node:os'
import { measureClients } from './client-sizes.ts'
import { measureGenerator } from './generator-times.ts'
import { markdownTable } from './markdown-table.ts'
import type { Spread } from './spread.ts'
import { timeProcess } from './timed-process.ts'

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`

function timeRow(what: string, { median, min, max, runs }: Spread): string[] {
  return [what, milliseconds(median), milliseconds(min), milliseconds(max), String(runs)]
}

timeProcess('turbo', ['run', 'build', '--filter=./packages/generated/*/client', '--output-logs=errors-only'])

const times = measureGenerator()
process.stdout.write(
  `## Generator, whole process, ${times.apis} APIs (Node ${process.version}, ${cpus().length} cores)\n\n`,
)
const rows = [timeRow('cold, into an empty folder', times.cold), timeRow('nothing changed', times.unchanged)]
process.stdout.write(`${markdownTable(['run', 'median', 'min', 'max', 'runs'], rows)}\n\n`)

process.stdout.write('## Clients in a browser bundle\n\n')
const sizes = await measureClients()
process.stdout.write(
  `${markdownTable(
    ['app that uses', 'minified', 'min+gzip'],
    sizes.map(({ what, minified, gzip }) => [what, kilobytes(minified), kilobytes(gzip)]),
  )}\n`,
)
