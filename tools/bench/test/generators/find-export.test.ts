import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findExport } from '../../src/generators/find-export.ts'
import { testFolder } from '../test-folder.ts'

test.each([
  ['export const reposListForOrg = <T>(options) => 1\n', 'reposListForOrg'],
  ['export async function repos_list_for_org(org: string) {}\n', 'repos_list_for_org'],
  ['export type ReposListForOrg = string\n', undefined],
  ['export const reposListForOrgUrl = 1\n', undefined],
])('%s', (code, name) => {
  const folder = testFolder()
  writeFileSync(join(folder, 'client.ts'), `// generated\n${code}`)
  expect(findExport(folder, ['nothing', 'repos/list-for-org'])?.name).toBe(name)
})
