import { describe, test } from 'vitest'
import type { ContractCase } from './contract-case.ts'

/** Makes a test of each case, and tells the coverage report what it proves. */
export function runCases(cases: readonly ContractCase[]): void {
  const headings = new Map<string, ContractCase[]>()
  for (const one of cases) {
    const heading = `${one.api} ${one.group}`
    headings.set(heading, [...(headings.get(heading) ?? []), one])
  }
  for (const [heading, own] of headings) {
    describe(heading, () => {
      for (const { name, proves, run } of own) {
        test(name, async ({ task }) => {
          task.meta.proves = proves
          await run()
        })
      }
    })
  }
}
