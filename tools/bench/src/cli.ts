/**
 * Measures what the README says in numbers and prints it as Markdown: all of it, in a few minutes, or the parts that are
 * named (`npm run bench -- generator sizes servers calls`).
 */
import { cpus } from 'node:os'
import { measureCalls } from './calls/measure-calls.ts'
import { type ClientSize, measureClients } from './client-sizes.ts'
import { measureServers } from './cloud/measure-servers.ts'
import { measureGenerator } from './generator-times.ts'
import { markdownTable } from './markdown-table.ts'
import { measureSdks } from './sdk-sizes.ts'
import type { Spread } from './spread.ts'
import { timeProcess } from './timed-process.ts'

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`
const microseconds = (value: number): string => `${value.toFixed(0)} µs`
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`

function spreadRow(what: string, { median, min, max, runs }: Spread, unit: (value: number) => string): string[] {
  return [what, unit(median), unit(min), unit(max), String(runs)]
}

const spreadHead = (what: string): string[] => [what, 'median', 'min', 'max', 'runs']

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  process.stdout.write(`## ${title} (Node ${process.version}, ${cpus().length} cores)\n\n`)
  process.stdout.write(`${markdownTable(head, rows)}\n\n`)
}

function printSizes(title: string, sizes: readonly ClientSize[]): void {
  const rows = sizes.map(({ what, minified, gzip }) => [what, kilobytes(minified), kilobytes(gzip)])
  print(title, ['app that uses', 'minified', 'min+gzip'], rows)
}

async function generator(): Promise<void> {
  const times = measureGenerator()
  print(`Generator, whole process, ${times.apis} APIs`, spreadHead('run'), [
    spreadRow('cold, into an empty folder', times.cold, milliseconds),
    spreadRow('nothing changed', times.unchanged, milliseconds),
  ])
}

async function sizes(): Promise<void> {
  printSizes('Clients in a browser bundle', await measureClients())
  printSizes("One operation, beside the vendor's SDK (bundled for Node)", await measureSdks())
}

async function servers(): Promise<void> {
  const speeds = await measureServers()
  const head = ['server', 'requests/s', 'min', 'max', 'CPU per request', 'p50', 'p99', 'first answer']
  const rows = speeds.map(({ name, perSecond, cpu, p50, p99, firstAnswer }) => [
    name,
    perSecond.median.toFixed(0),
    perSecond.min.toFixed(0),
    perSecond.max.toFixed(0),
    cpu ? microseconds(cpu.median) : '',
    `${p50.toFixed(2)} ms`,
    `${p99.toFixed(2)} ms`,
    firstAnswer ? milliseconds(firstAnswer.median) : '',
  ])
  print("Servers answering ACK's call, 10 connections", head, rows)
}

async function calls(): Promise<void> {
  const costs = await measureCalls()
  const rows = costs.map(({ client, cpu }) => spreadRow(client, cpu, microseconds))
  print("Processor time of a call in the client's process, same server", spreadHead('client'), rows)
}

const parts = new Map([
  ['generator', generator],
  ['sizes', sizes],
  ['servers', servers],
  ['calls', calls],
])
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !parts.has(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no bench "${unknown.join('", "')}"; there are ${[...parts.keys()].join(', ')}.\n`)
  process.exit(2)
}
timeProcess('turbo', [
  'run',
  'build',
  '--filter=@cloud-kubeconfig/bench^...',
  '--filter=./packages/generated/*/client',
  '--output-logs=errors-only',
])
for (const [name, run] of parts) if (wanted.length === 0 || wanted.includes(name)) await run()
