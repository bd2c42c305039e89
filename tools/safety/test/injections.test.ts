import { describe, expect, test } from 'vitest'
import { extensionPositions } from '../src/injections/document/extension-positions.ts'
import { markedDocument } from '../src/injections/document/place.ts'
import { allPositions } from '../src/injections/document/positions.ts'
import { hostilePairs, hostileTexts, quickTexts } from '../src/injections/hostile-texts.ts'
import { runInjections } from '../src/injections/run-injections.ts'

const versions = ['3.0', '3.1', '3.2'] as const

test('the template has a text at every position that the load stage knows, our extensions included', () => {
  const places = versions.flatMap((version) => markedDocument(version).places)
  const covered = new Set(places.flatMap(({ positions }) => [...positions]))
  const known = [...allPositions(), ...extensionPositions()]
  expect(known.length).toBeGreaterThan(250)
  expect(known.filter((position) => !covered.has(position))).toEqual([])
})

describe('no text of a document becomes more than a text', { timeout: 600_000 }, () => {
  test('every place with every text, many of them packed together', async () => {
    const texts = quickTexts(hostileTexts)
    const result = await runInjections({ version: '3.1', format: 'json', texts, pairs: hostilePairs.slice(0, 1) })
    expect(result.failures).toEqual([])
    expect(result.carried + result.refused + result.collided).toBe(result.places * texts.length)
    expect(result.places).toBeGreaterThan(450)
  })

  test.each([
    ['3.0', 'yaml'],
    ['3.2', 'yaml'],
    ['3.1', 'overlay'],
  ] as const)('the same of OpenAPI %s as %s', async (version, format) => {
    const texts = quickTexts(hostileTexts, 60)
    const result = await runInjections({ version, format, texts: texts.slice(0, 2) })
    expect(result.failures).toEqual([])
    expect(result.carried).toBeGreaterThan(600)
  })
})
