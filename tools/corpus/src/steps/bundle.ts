import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'tsdown'
import type { CorpusDocument } from '../corpus-document.ts'
import { artefacts, type ProjectFolder } from '../project/project-folder.ts'

/** What the bundler made of the packages of a document. */
export interface Bundling {
  readonly problems: readonly string[]
  /** Bytes of the emitted sources. */
  readonly source: number
  /** Bytes of the programs that are published. */
  readonly built: number
  readonly time: number
}

/** Builds the packages of a document as their own build script does: tsdown, with their own configuration. */
export async function bundle({ id }: CorpusDocument, project: ProjectFolder): Promise<Bundling> {
  const start = performance.now()
  const problems: string[] = []
  for (const artefact of artefacts) {
    const cwd = project.packageOf(id, artefact)
    try {
      await build({ cwd, config: join(cwd, 'tsdown.config.js'), logLevel: 'silent' })
    } catch (error) {
      problems.push(`bundling the ${artefact}: ${firstLine(error)}`)
    }
  }
  const folder = join(project.generated, id)
  return {
    problems,
    source: sizeOf(folder, '*/src/**/*.ts'),
    built: sizeOf(folder, '*/dist/**/*.js'),
    time: performance.now() - start,
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .trim()
    .split('\n', 3)
    .join(' ')
}

function sizeOf(folder: string, pattern: string): number {
  return globSync(pattern, { cwd: folder }).reduce((total, name) => total + statSync(join(folder, name)).size, 0)
}
