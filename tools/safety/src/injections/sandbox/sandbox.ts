import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Emission } from '../checks/emission.ts'
import type { ModulesToRun, RunReport } from './run-modules.ts'

/** A process of its own that imports what was emitted: whatever runs there, runs there. */
export class Sandbox {
  #child: ChildProcess | undefined
  #count = 0

  /** Imports the three packages; gives what happened beyond their being there. */
  async run(files: Emission): Promise<readonly string[]> {
    const child = this.#start()
    const id = this.#count++
    const modules = [...files].filter(([path]) => path.endsWith('.ts'))
    const { promise, resolve } = Promise.withResolvers<readonly string[]>()
    const onMessage = (report: RunReport): void => resolve(report.problems)
    const onExit = (code: number | null): void => {
      this.#child = undefined
      resolve([`importing it ended the process (${code})`])
    }
    child.once('message', onMessage).once('exit', onExit)
    child.send({ id, files: modules } satisfies ModulesToRun)
    const problems = await promise
    child.off('message', onMessage).off('exit', onExit)
    return problems
  }

  close(): void {
    this.#child?.kill()
    this.#child = undefined
  }

  #start(): ChildProcess {
    // Modules that were imported stay in memory: a new process now and then.
    if (this.#count % 100 === 99) this.close()
    this.#child ??= fork(join(import.meta.dirname, 'run-modules.ts'), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    return this.#child
  }
}
