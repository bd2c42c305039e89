import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { pack, type Tarball } from '../src/pack.ts'
import { publishablePackages } from '../src/publishable-packages.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly tarballs: readonly Tarball[]
    /** Outside of the repository, so that nothing is found in its node_modules by accident. */
    readonly workroom: string
  }
}

/** Packs once for all test files. */
export async function setup(project: TestProject): Promise<() => void> {
  const workroom = mkdtempSync(join(tmpdir(), 'package-check-'))
  project.provide('workroom', workroom)
  project.provide('tarballs', await pack(publishablePackages(), workroom))
  return () => rmSync(workroom, { recursive: true, force: true })
}
