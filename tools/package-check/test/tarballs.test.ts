import { describe, expect, inject, test } from 'vitest'
import { publintMessages } from '../src/publint-messages.ts'
import { typeProblems } from '../src/type-problems.ts'

describe.each(inject('tarballs'))('$name', (tarball) => {
  test('publint has nothing to say', async () => {
    expect(await publintMessages(tarball.file)).toEqual([])
  })

  test('its types resolve wherever ESM does (attw)', async () => {
    expect(await typeProblems(tarball.file)).toEqual([])
  })

  test('holds what is used and nothing of the workshop', () => {
    const unexpected = tarball.paths.filter(
      (path) => !/^(dist\/.+\.(js|d\.ts)|bin\/.+\.js|package\.json|README\.md|LICENSE)$/.test(path),
    )
    expect(unexpected).toEqual([])
    expect(tarball.paths).toContain('README.md')
  })
})
