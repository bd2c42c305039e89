import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../src/process/temporary-folder.ts'

/** Absolute path of an empty folder that goes with the test. */
export function testFolder(): string {
  const { path, remove } = temporaryFolder()
  onTestFinished(remove)
  return path
}
