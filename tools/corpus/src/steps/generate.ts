import { join } from 'node:path'
import type { CorpusDocument } from '../corpus-document.ts'
import type { ProjectFolder } from '../project/project-folder.ts'
import { runNode } from '../project/run-process.ts'
import { root } from '../repository-root.ts'

/** What the generator made of a document. */
export interface Generation {
  /** Why there are no packages; empty where there are. */
  readonly problems: readonly string[]
  readonly warnings: number
  readonly time: number
  readonly memory?: number
}

interface Report {
  readonly ok: boolean
  /** Absent where the generator itself failed. */
  readonly diagnostics?: readonly Record<'severity' | 'file' | 'message' | 'pointer', string>[]
}

/** Generates the packages of a document in a process of its own, cold but for the compiled code of the generator. */
export function generate({ id, file, folder }: CorpusDocument, project: ProjectFolder): Promise<Generation> {
  return runGenerator([file, '--name', id, '--allow-ref', folder], project)
}

/** Generates the packages of several documents in one process: all of them, or none where one is refused. */
export function generateTogether(documents: readonly CorpusDocument[], project: ProjectFolder): Promise<Generation> {
  return runGenerator(
    documents.map(({ file }) => file),
    project,
  )
}

async function runGenerator(args: readonly string[], project: ProjectFolder): Promise<Generation> {
  const cli = join(root, 'tools/generator/src/cli.ts')
  const { status, stdout, stderr, time, memory } = await runNode(
    [cli, ...args, '--out', project.generated, '--json'],
    project.folder,
  )
  const report = readReport(stdout)
  const ofSeverity = (severity: string) => report?.diagnostics?.filter((entry) => entry.severity === severity) ?? []
  const refused = ofSeverity('error').map(({ file, message, pointer }) => `refused: ${message} (${file}#${pointer})`)
  const crashed =
    status === 0 || refused.length > 0 ? [] : [`the generator ended with ${status}: ${stdout.trim()} ${stderr.trim()}`]
  return {
    problems: [...refused, ...crashed],
    warnings: ofSeverity('warning').length,
    time,
    ...(memory !== undefined && { memory }),
  }
}

function readReport(stdout: string): Report | undefined {
  try {
    return JSON.parse(stdout) as Report
  } catch {
    return undefined
  }
}
