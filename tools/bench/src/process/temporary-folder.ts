import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanUpAtExit } from './clean-up.ts'

/** A folder that goes with this process at the latest. */
export interface TemporaryFolder {
  /** Absolute, without symbolic links. */
  readonly path: string
  readonly remove: () => void
}

export function temporaryFolder(): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'bench-')))
  return { path, remove: cleanUpAtExit(() => rmSync(path, { recursive: true, force: true })) }
}
