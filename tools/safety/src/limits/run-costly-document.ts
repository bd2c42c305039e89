import { type MeasuredRun, runGenerator } from '../measure/run-generator.ts'
import type { CostlyDocument } from './costly-document.ts'
import { errorCodes } from './judge-costly-document.ts'
import { withDocument } from './with-document.ts'

/** What became of a costly document, and what it took. */
export interface CostlyRun extends Pick<MeasuredRun, 'cpu' | 'memory'> {
  /** `made`, the codes of its errors, or what went wrong. */
  readonly outcome: string
}

/** Generates from a costly document by the command line, in a folder and a process of its own. */
export function runCostlyDocument(document: CostlyDocument, seconds: number): Promise<CostlyRun> {
  return withDocument(document, (folder, file) => {
    const lang = document.lang === undefined ? [] : ['--lang', document.lang]
    const run = runGenerator([file, '--name', 'costly', '--json', ...lang], folder, seconds)
    const usage = run.cpu !== undefined && run.memory !== undefined ? { cpu: run.cpu, memory: run.memory } : {}
    return { outcome: outcomeOf(run), ...usage }
  })
}

function outcomeOf({ status, stdout, stderr }: MeasuredRun): string {
  if (status === null) return 'was killed'
  if (status !== 0 && status !== 1) return `exit ${status}: ${stderr.slice(-300)}`
  const { ok, diagnostics } = JSON.parse(stdout)
  return ok ? 'made' : errorCodes(diagnostics)
}
