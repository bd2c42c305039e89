import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkspaces } from './workspaces.mjs'

/** Where every package's tests leave their report (vitest.config.ts); an output of turbo's tasks. */
const reportFolder = '.report'
const testScripts = ['test', 'test:packages']

export interface PackageTotals {
  /** The package, and the script where it is not `test`. */
  readonly name: string
  /** Absent: the tests left no report, so they did not run. */
  readonly counts?: Counts
}

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Removes the reports of earlier runs; turbo puts those of replayed tasks back. */
export function clearReports(root: string): void {
  for (const folder of readWorkspaces(root).keys()) {
    if (folder) rmSync(join(root, folder, reportFolder), { recursive: true, force: true })
  }
}

/** The counts of every script of every workspace that runs tests. */
export function readTotals(root: string): PackageTotals[] {
  return [...readWorkspaces(root)].flatMap(([folder, { name, scripts }]) => {
    const own = folder ? testScripts.filter((script) => scripts?.[script]) : []
    return own.map((script) => {
      const counts = readCounts(join(root, folder, reportFolder, `${script.replaceAll(':', '-')}.json`))
      return { name: script === 'test' ? name : `${name} ${script}`, ...(counts && { counts }) }
    })
  })
}

function readCounts(file: string): Counts | undefined {
  if (!existsSync(file)) return undefined
  const report: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'))
  const count = (key: string): number => Number(report[key] ?? 0)
  const passed = count('numPassedTests')
  const skipped = count('numPendingTests') + count('numTodoTests')
  // A file that does not even load fails as a suite without tests.
  const failed = count('numFailedTests') || (report.success === false ? 1 : 0)
  return { passed, failed, skipped }
}

/**
 * Prints a line per package and, alone on the last one, the sum.
 * @returns whether tests ran, none failed and, with `expectAll`, no package's are missing
 */
export function printTotals(
  totals: readonly PackageTotals[],
  { expectAll, write = (text) => process.stdout.write(text) }: { expectAll: boolean; write?: (text: string) => void },
): boolean {
  const ran = totals.flatMap(({ name, counts }) => (counts ? [{ name, counts }] : []))
  const missing = totals.filter(({ counts }) => !counts)
  const width = Math.max(0, ...ran.map(({ name }) => name.length))
  write('\nTests\n')
  for (const { name, counts } of ran) write(`  ${name.padEnd(width)}  ${describeCounts(counts)}\n`)
  if (expectAll) for (const { name } of missing) write(`  ${name}: no report, though it has tests\n`)
  const sum = ran.reduce((all, { counts }) => add(all, counts), { passed: 0, failed: 0, skipped: 0 })
  if (sum.passed + sum.failed === 0) write('  No test ran.\n')
  write(`\n${describeCounts(sum)}\n`)
  return sum.passed > 0 && sum.failed === 0 && !(expectAll && missing.length > 0)
}

function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}
