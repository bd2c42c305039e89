import { execFile } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { guardedPattern } from '../../../src/model/check/guarded-pattern.ts'

test.each(['^(a+)+$', '^(a|aa)+$', '^(a|a)*$', '(.*a){20}$', '^(?=(a+)+$).*$'])(
  'a test of %s ends, and further ones cost nothing',
  (source) => {
    const pattern = guardedPattern(source)
    const before = process.threadCpuUsage()
    for (let size = 30; size < 230; size += 1) pattern?.test(`${'a'.repeat(size)}!`)
    const { user, system } = process.threadCpuUsage(before)
    // Of processor time, in microseconds, on a machine however busy: each of the tests could take minutes.
    expect(user + system).toBeLessThan(5_000_000)
  },
)

test('matches as the pattern itself does', () => {
  const pattern = guardedPattern('^[\\w.-]+@[\\w-]+\\.[a-z]{2,}$')
  expect(
    ['somebody.with.a.name@example.com', 'somebody.with.a.name@example', 'a@b.cd'].map((text) => pattern?.test(text)),
  ).toEqual([true, false, true])
  expect(guardedPattern('(?i)x')).toBeUndefined()
})

test('what the processor does meanwhile changes no result', async () => {
  const source = new URL('../../../src/model/check/guarded-pattern.ts', import.meta.url).href
  const program = `
    const { guardedPattern } = await import(${JSON.stringify(source)})
    const text = 'a'.repeat(17) + '!'
    const tests = Array.from({ length: 40 }, () => guardedPattern('^(a+)+$|^(a+)+!$')?.test(text))
    process.stdout.write(String(tests.every(Boolean)))
  `
  const { child, output } = run(program)
  // Longer stopped than a test may take, and hardly let go on.
  while (child.exitCode === null) {
    child.kill('SIGSTOP')
    await setTimeout(60)
    child.kill('SIGCONT')
    await setTimeout(15)
  }
  expect(await output).toBe('true')
})

function run(program: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const child = execFile(process.execPath, ['--input-type=module', '--eval', program], (error, output) =>
    error ? reject(error) : resolve(output),
  )
  return { child, output: promise }
}
