import { fileURLToPath } from 'node:url'
import type { CorpusDocument } from '../corpus-document.ts'
import type { ProjectFolder } from '../project/project-folder.ts'
import { runNode } from '../project/run-process.ts'

/** What came of the operations of a document. */
export interface Proof {
  readonly operations: number
  readonly proved: number
  /** One line for every thing that does not hold. */
  readonly problems: readonly string[]
  readonly time: number
}

const main = fileURLToPath(new URL('../prove/main.ts', import.meta.url))

/** Calls every operation of some documents against their mocks, in a process of its own. */
export async function prove(
  documents: readonly CorpusDocument[],
  project: ProjectFolder,
): Promise<ReadonlyMap<string, Proof>> {
  const request = JSON.stringify({ folder: project.folder, documents })
  const { stdout, stderr, status } = await runNode([main, request], project.folder)
  const proofs = status === 0 ? (JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1)) as [string, Proof][]) : []
  const crashed = (): Proof => ({
    operations: 0,
    proved: 0,
    problems: [`proving ended with ${status}: ${stderr}`],
    time: 0,
  })
  const known = new Map(proofs)
  return new Map(documents.map(({ id }) => [id, known.get(id) ?? crashed()]))
}
