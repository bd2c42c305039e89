import { expect, test } from 'vitest'
import { fileNames } from '../../../src/targets/split/file-names.ts'

test('plain tags are called as they are written', () => {
  expect([...fileNames(['Code Scanning', 'repos', 'café']).values()]).toEqual(['code-scanning', 'repos', 'cafe'])
})

test('tags that a file system would take for one, or cannot write, have a hash in their name', () => {
  const texts = ['Pets', 'pets', '動物', '../..', 'CON', 'a'.repeat(200), '']
  const names = [...fileNames(texts).values()]
  expect(new Set(names).size).toBe(texts.length)
  for (const name of names) expect(name).toMatch(/^(?:[a-z-]{1,40}-)?[0-9a-f]{8}$/)
})
