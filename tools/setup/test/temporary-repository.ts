import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder with these files (objects as JSON) that is gone when the test is. */
export function temporaryRepository(files: Record<string, unknown>): string {
  const root = mkdtempSync(join(tmpdir(), 'setup-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) writeIn(root, path, content)
  return root
}

export function writeIn(root: string, path: string, content: unknown): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
}

const manifest = { name: 'root', workspaces: ['packages/*', 'packages/generated/*/*'] }
const core = { name: 'core', version: '1.0.0', dependencies: { left: '1.0.0' } }
const left = { version: '1.0.0', integrity: 'sha512-left' }
const link = { resolved: 'packages/core', link: true }

/** One workspace, one dependency of it, one package of another platform; all installed. */
export function installedRepository(): string {
  return temporaryRepository({
    'package.json': manifest,
    'packages/core/package.json': core,
    'package-lock.json': {
      packages: {
        '': manifest,
        'packages/core': core,
        'node_modules/core': link,
        'node_modules/left': left,
        'node_modules/left-darwin': { version: '1.0.0', optional: true },
      },
    },
    'node_modules/.package-lock.json': { packages: { 'node_modules/core': link, 'node_modules/left': left } },
    'node_modules/node/bin/node': '',
  })
}
