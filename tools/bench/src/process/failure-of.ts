import { seconds } from '../report/units.ts'
import type { MeasuredRun } from './measured-process.ts'

const ended = {
  'out of memory': (run: MeasuredRun): string => `out of memory after ${seconds(run.wall)}`,
  'out of time': (run: MeasuredRun): string => `not done after ${seconds(run.wall)}`,
  failed: (run: MeasuredRun): string => `fails after ${seconds(run.wall)}: ${reason(run.output)}`,
}

/** How a run ended that did not end well; undefined for one that did. */
export function failureOf(run: MeasuredRun): string | undefined {
  return run.outcome === 'done' ? undefined : ended[run.outcome](run)
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g')

/** The line of what a program printed that says most about why it failed, fit for a cell of a table. */
function reason(output: string): string {
  const lines = output
    .replaceAll(colours, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const telling = lines.find((line) => /error|fail|invalid|cannot/i.test(line)) ?? lines.at(-1) ?? 'nothing is emitted'
  const cell = telling.replaceAll('|', '\\|')
  return cell.length > 80 ? `${cell.slice(0, 79)}…` : cell
}
