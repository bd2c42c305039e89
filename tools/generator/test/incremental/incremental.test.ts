import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { JsonObject } from '../../src/model/model.ts'
import { readFixture } from '../model/read-fixture.ts'
import { scratchFolder } from '../write/scratch-folder.ts'
import { editDocument } from './edit-document.ts'
import { IncrementalRuns } from './incremental-runs.ts'
import { randomEdits } from './random-edits.ts'

const documents = ['plain-rest.yaml', 'two-tencent-actions.yaml', 'two-alibaba-actions.yaml']

test.each(documents)(
  '%s, edited at random: an incremental run gives what a clean one gives',
  async (name) => {
    const original = parse(readFixture(name)) as JsonObject
    const runs = new IncrementalRuns(scratchFolder())
    await runs.again(original)
    await fc.assert(
      fc.asyncProperty(fc.array(randomEdits, { minLength: 1, maxLength: 4 }), async (changes) => {
        let document = original
        for (const edit of changes) {
          document = editDocument(document, edit).document
          expect(await runs.again(document)).toEqual(await runs.clean(document))
        }
      }),
      { numRuns: 12, seed: 20_251 },
    )
  },
  60_000,
)

test('a description, an example and an error that have changed need no engine; a property that has does', async () => {
  const original = parse(readFixture('plain-rest.yaml')) as JsonObject
  const runs = new IncrementalRuns(join(scratchFolder(), 'runs'))
  await runs.again(original)
  expect(runs.engineRuns).toBe(3)
  const described = JSON.parse(
    JSON.stringify(original).replaceAll(/"description":"/g, '"description":"Now: '),
  ) as JsonObject
  expect(described).not.toEqual(original)
  const { files } = await runs.again(described)
  expect(Object.values(files).join()).toContain('Now: ')
  expect(runs.engineRuns).toBe(3)
  const required = JSON.parse(JSON.stringify(original).replaceAll('"type":"integer"', '"type":"string"')) as JsonObject
  expect(required).not.toEqual(original)
  await runs.again(required)
  expect(runs.engineRuns).toBe(6)
})
