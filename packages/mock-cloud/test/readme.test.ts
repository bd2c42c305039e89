import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseConfig } from '../src/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('the configuration in the README is a valid one, and shows every member', async () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const { accounts, clusters } = await parseConfig(text, 'README.md')
  expect(accounts[0]?.keys[2]?.expires).toEqual(new Date('2030-01-01T00:00:00Z'))
  expect(accounts[0]?.users[0]?.permissions).toHaveLength(3)
  expect(clusters[0]?.endpoints).toEqual({ public: '203.0.113.10', private: false })
})
