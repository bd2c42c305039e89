/**
 * The same cases for documents that this repository's packages do not come from: a plain REST document without any
 * extension, and two actions on one path, told apart by a header and by a query parameter.
 */
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { deriveAllCases } from '../src/cases/derive-cases.ts'
import { readContract } from '../src/contract/read-contract.ts'
import { judgeCoverage, type TestVerdict, unlistedItems } from '../src/coverage/judge-coverage.ts'
import { listItems } from '../src/coverage/list-items.ts'
import { findSpecs } from '../src/document/find-specs.ts'
import { generatePackages } from '../src/packages/generate-packages.ts'
import { loadPackages } from '../src/packages/load-packages.ts'
import { typeCases } from '../src/types/type-cases.ts'

const specs = findSpecs(fileURLToPath(new URL('fixtures/specs', import.meta.url)))
const project = await generatePackages(specs)
afterAll(project.remove)

for (const spec of specs) {
  const contract = readContract(spec)
  const packages = await loadPackages(spec.id, project.folder)
  const verdicts: TestVerdict[] = []
  describe(spec.id, () => {
    for (const { group, name, proves, run } of [
      ...deriveAllCases({ contract, packages }),
      ...typeCases(contract, project.folder),
    ]) {
      test(`${group} › ${name}`, async () => {
        await run()
        verdicts.push({ passed: true, proves })
      })
    }

    test('everything in the document is proved', () => {
      const items = listItems(contract)
      expect(judgeCoverage(items, verdicts).filter(({ proved }) => !proved)).toEqual([])
      expect(unlistedItems(items, verdicts)).toEqual([])
    })
  })
}
