import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a process came to. */
export interface ProcessResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** Milliseconds from its start to its end. */
  readonly time: number
  /** The most memory it had, in bytes; undefined where it was no Node process, or was killed. */
  readonly memory?: number
}

const recordMemory = fileURLToPath(new URL('record-memory.mjs', import.meta.url))
let runs = 0

/** Runs a Node script and waits for its end, whatever that is. */
export function runNode(args: readonly string[], cwd: string): Promise<ProcessResult> {
  runs += 1
  const report = join(tmpdir(), `corpus-memory-${process.pid}-${runs}`)
  const env = { ...process.env, CORPUS_MEMORY: report }
  return run(process.execPath, ['--import', recordMemory, ...args], cwd, env).then((result) => {
    const memory = readReport(report)
    return { ...result, ...(memory !== undefined && { memory }) }
  })
}

/** Runs a program and waits for its end, whatever that is. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<ProcessResult> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const texts = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        texts[stream] += text
      })
    }
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, ...texts, time: performance.now() - start }))
  })
}

function readReport(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  } finally {
    rmSync(file, { force: true })
  }
}
