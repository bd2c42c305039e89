import { describe, expect, test } from 'vitest'
import { costlyOverlays } from '../src/limits/costly-overlays.ts'
import { costlySamples } from '../src/limits/costly-samples.ts'
import { doublingReferences } from '../src/limits/doubling-references.ts'
import { judgeCostlyDocument } from '../src/limits/judge-costly-document.ts'
import { referenceCycles } from '../src/limits/reference-cycles.ts'
import { yamlBombs } from '../src/limits/yaml-bombs.ts'

// The large ones, and what each costs, are measured by `npm run limits`. These would go on for ever, or end without a
// word, if nothing stopped them.
const small = [...yamlBombs, ...referenceCycles, ...doublingReferences, ...costlySamples, ...costlyOverlays]

describe('a document that costs more than it is worth ends soon, as packages or with a diagnostic', {
  timeout: 300_000,
}, () => {
  test.each(small.map((document) => [document.name, document] as const))('%s', async (_, document) => {
    expect(await judgeCostlyDocument(document)).toBe(document.outcome)
  })
})
