import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reporter, TestModule, TestSpecification, Vitest } from 'vitest/node'
import { readContract } from '../contract/read-contract.ts'
import { findSpecs } from '../document/find-specs.ts'
import type { CoverageItem } from './item.ts'
import { coverageTable, judgeCoverage, type TestVerdict, unlistedItems } from './judge-coverage.ts'
import { listItems } from './list-items.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** Ids of the coverage items that the test proves when it passes. */
    proves?: readonly string[]
  }
}

/** What the reporter looks at and where it writes; the defaults are for the contract tests. */
interface CoverageReporterOptions {
  /** What has to be proved. Default: everything that the documents under `specs/` list. */
  readonly list?: () => readonly CoverageItem[]
  /** Where `coverage.json` goes. */
  readonly folder?: string
}

const reportFolder = fileURLToPath(new URL('../../.report', import.meta.url))

/**
 * Fails the run unless every item of every document was proved by a test that ran and passed. It reads the documents by
 * itself, so that a test file that is missing or does not load is noticed.
 */
export class CoverageReporter implements Reporter {
  readonly #list: () => readonly CoverageItem[]
  readonly #folder: string
  #vitest: Vitest | undefined
  #isWhole = true

  constructor({ list = listAll, folder = reportFolder }: CoverageReporterOptions = {}) {
    this.#list = list
    this.#folder = folder
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  async onTestRunStart(asked: readonly TestSpecification[]): Promise<void> {
    const all = (await this.#vitest?.globTestSpecifications()) ?? []
    this.#isWhole = asked.length >= all.length && this.#vitest?.config.testNamePattern === undefined
  }

  onTestRunEnd(testModules: readonly TestModule[]): void {
    try {
      this.#report(testModules.flatMap(readVerdicts))
    } catch (error) {
      process.exitCode = 1
      throw error
    }
  }

  #report(verdicts: readonly TestVerdict[]): void {
    const items = judgeCoverage(this.#list(), verdicts)
    const missing = items.filter(({ proved }) => !proved)
    const unlisted = unlistedItems(items, verdicts)
    mkdirSync(this.#folder, { recursive: true })
    writeFileSync(join(this.#folder, 'coverage.json'), `${JSON.stringify({ items, unlisted }, null, 2)}\n`)
    process.stdout.write(`\nProved of what the documents list\n\n${coverageTable(items)}\n`)
    if (!this.#isWhole) {
      process.stdout.write('\nOnly some of the tests were asked for, so what is missing is no failure.\n')
      return
    }
    for (const { id } of missing) process.stdout.write(`not proved: ${id}\n`)
    for (const id of unlisted) process.stdout.write(`proved, but in no document: ${id}\n`)
    if (missing.length > 0 || unlisted.length > 0 || items.length === 0) process.exitCode = 1
  }
}

function listAll(): CoverageItem[] {
  return findSpecs().map(readContract).flatMap(listItems)
}

function readVerdicts(module: TestModule): TestVerdict[] {
  return [...module.children.allTests()].flatMap((test) => {
    const { proves } = test.meta()
    return proves ? [{ passed: test.result().state === 'passed', proves }] : []
  })
}
