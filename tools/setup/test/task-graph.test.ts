import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const tasks = ['lint', 'typecheck', 'build', 'check:generated', 'test', 'test:packages']

/** A copy of what is tracked; turbo only plans there, it runs nothing. */
let copy: string
let before: Map<string, string>

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'task-graph-'))
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  for (const path of String(listed).split('\0')) {
    if (path && existsSync(join(root, path))) cpSync(join(root, path), join(copy, path))
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  execFileSync('git', ['init', '-q'], { cwd: copy })
  execFileSync('git', ['add', '--all'], { cwd: copy })
  before = hashes()
}, 30_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** What turbo compares to decide whether a task runs again, by task. */
function hashes(): Map<string, string> {
  const args = ['run', ...tasks, '--dry=json', '--skip-infer']
  const turbo = join(root, 'node_modules/.bin/turbo')
  const plan = execFileSync(turbo, args, { cwd: copy, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 27 })
  const { tasks: planned }: { tasks: { taskId: string; hash: string; command: string }[] } = JSON.parse(String(plan))
  return new Map(planned.filter(({ command }) => command !== '<NONEXISTENT>').map(({ taskId, hash }) => [taskId, hash]))
}

/** Tasks that a change to a file makes run again. */
function tasksAfterChange(path: string): string[] {
  const file = join(copy, path)
  const original = readFileSync(file)
  appendFileSync(file, '\n')
  try {
    return [...hashes()].filter(([task, hash]) => before.get(task) !== hash).map(([task]) => task)
  } finally {
    writeFileSync(file, original)
  }
}

function leave(path: string): void {
  mkdirSync(join(copy, path, '..'), { recursive: true })
  writeFileSync(join(copy, path), '{}')
}

const named = (task: string): string => task.replace('@cloud-kubeconfig/', '')

describe('what runs again', () => {
  test('nothing, when nothing has changed', () => {
    expect(hashes()).toEqual(before)
  })

  test('nothing that was checked, when a run has left its results', () => {
    for (const path of ['packages/core/dist/a.js', 'packages/core/.report/test.json', 'packages/core/.turbo/a.log']) {
      leave(path)
    }
    leave('tools/package-check/.runtimes/20/package.json')
    const again = [...hashes()].filter(([task, hash]) => before.get(task) !== hash).map(([task]) => task)
    // These read what was built: it is another.
    expect(again.filter((task) => !task.endsWith('#test:packages'))).toEqual([])
    expect(again.map(named)).toContain('package-check#test:packages')
    rmSync(join(copy, 'packages/core/dist'), { recursive: true })
  })

  test('after a change of one spec: what reads specs, and no task of a package', () => {
    const again = tasksAfterChange('specs/tke/openapi.yaml').map(named)
    expect(again).toContain('generator#check:generated')
    expect(again).toContain('spec-lint#lint')
    expect(again.filter((task) => /^(core|mock-kit|\w+-(client|mocks|validators))#/.test(task))).toEqual([])
  })

  test('after a change of one generated package: what is built on it, and nothing of another API', () => {
    const again = tasksAfterChange('packages/generated/tke/validators/src/index.gen.ts').map(named)
    expect(again).toEqual(expect.arrayContaining(['tke-validators#build', 'tke-mocks#build', 'tke-mocks#typecheck']))
    expect(again.filter((task) => /^(ack|ens)-|^(core|mock-kit)#/.test(task))).toEqual([])
  })

  test('after a change of the runtime: clients and mocks, not validators', () => {
    const again = tasksAfterChange('packages/core/src/index.ts').map(named)
    expect(again).toEqual(expect.arrayContaining(['core#test', 'mock-kit#test', 'tke-client#build', 'ack-mocks#build']))
    expect(again.filter((task) => /validators#/.test(task))).toEqual([])
  })

  test('after a change of a test: that test, and no build', () => {
    const again = tasksAfterChange('packages/core/test/signing.test.ts').map(named)
    expect(again).toContain('core#test')
    expect(again.filter((task) => task.endsWith('#build'))).toEqual([])
  })
})
