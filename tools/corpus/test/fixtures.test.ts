/** Everything that `npm run corpus` does, on one small document for every kind of trouble. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findDocuments } from '../src/find-documents.ts'
import { runCorpus } from '../src/run-corpus.ts'

const documents = findDocuments(fileURLToPath(new URL('../fixtures', import.meta.url)))
const results = await runCorpus(documents, { together: true })

describe('one document for every kind of trouble', () => {
  test.each(results.map((result) => [result.document.name, result] as const))('%s', (_, { problems }) => {
    expect(problems).toEqual([])
  })
})
