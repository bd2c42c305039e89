import { expect, test } from 'vitest'
import { kibibytes } from '../../src/process/process-tree.ts'

const status = 'Name:\tnode\nVmPeak:\t 1048576 kB\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\nThreads:\t11\n'

test('memory is read in bytes', () => {
  expect(kibibytes(status, 'VmRSS')).toBe(1024 * 1024)
  expect(kibibytes(status, 'VmHWM')).toBe(2048 * 1024)
})

test('a kernel thread and a dead process have none', () => {
  expect(kibibytes('Name:\tkthreadd\n', 'VmRSS')).toBeUndefined()
  expect(kibibytes('', 'VmRSS')).toBeUndefined()
})
