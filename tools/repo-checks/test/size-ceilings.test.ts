import { expect, test } from 'vitest'
import { describeSizes, sizeCeilings } from '../src/rules/size-ceilings.ts'
import { repositoryOf } from './repository-of.ts'

const lines = (count: number): string => 'call()\n'.repeat(count)
const ofLines = (count: number, head = 'function long() {'): string => `${head}\n${lines(count - 2)}}\n`

function messages(path: string, text: string): string[] {
  return sizeCeilings.check(repositoryOf({ [path]: text })).map(({ message }) => message)
}

test('a file has 400 lines at most', () => {
  expect(messages('packages/core/src/a.ts', lines(400))).toEqual([])
  expect(messages('packages/core/src/a.ts', lines(401))).toEqual([expect.stringContaining('401 lines')])
})

test.each(['function long() {', 'const long = () => {', 'const long = async function () {'])(
  'a function has 80 lines at most: %s',
  (head) => {
    expect(messages('tools/a/src/a.ts', ofLines(80, head))).toEqual([])
    expect(messages('tools/a/src/a.ts', ofLines(81, head))).toEqual([expect.stringContaining('A function of 81 lines')])
  },
)

test('a method has, too', () => {
  expect(messages('tools/a/src/a.ts', `class A {\n${ofLines(81, 'long() {')}}\n`)).toHaveLength(1)
})

test('a group of tests is a heading, a test is not', () => {
  const inCall = (name: string): string => `${name}('x', () => {\n${lines(100)}})\n`
  expect(messages('tools/a/test/a.test.ts', inCall('describe'))).toEqual([])
  expect(messages('tools/a/test/a.test.ts', inCall('describe.each(cases)'))).toEqual([])
  expect(messages('tools/a/test/a.test.ts', inCall('test'))).toHaveLength(1)
})

test('what a machine wrote is as long as its document', () => {
  expect(messages('packages/generated/tke/client/src/types.gen.ts', lines(500))).toEqual([])
})

test('the report says how many are comfortable', () => {
  const repository = repositoryOf({
    'tools/a/src/a.ts': ofLines(30),
    'tools/a/src/b.ts': ofLines(30),
    'tools/a/src/c.ts': lines(80) + ofLines(50),
  })
  expect(describeSizes(repository)).toBe('66% of 3 files have at most 100 lines, 66% of 3 functions at most 40')
})
