import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cleanUpAtExit } from '../process/clean-up.ts'
import { processorTime } from '../process/processor-time.ts'
import { root } from '../repository-root.ts'

/** A server in a process of its own. */
export interface ServerProcess {
  /** The first line on its standard output; empty where a port was waited for. */
  readonly said: string
  /** Milliseconds of processor time until now; undefined where the system does not tell. */
  readonly cpu: () => number | undefined
  readonly stop: () => Promise<void>
}

const patience = 20_000

/** Starts a server and waits until it says something, or until somebody answers on the port. */
export async function startServer(args: readonly string[], port?: number): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
  const kill = cleanUpAtExit(() => child.kill('SIGKILL'))
  const exited = once(child, 'exit')
  const ended = exited.then(() => Promise.reject(new Error(`${args.join(' ')} ended before it listened.`)))
  ended.catch(() => undefined)
  const late = AbortSignal.timeout(patience)
  const listening = port === undefined ? firstLine(child.stdout, late) : answeredOn(port, late)
  try {
    const said = await Promise.race([listening, ended])
    child.stdout.resume()
    return {
      said,
      cpu: () => processorTime(child.pid ?? 0),
      stop: async () => {
        child.kill('SIGTERM')
        await exited
        kill()
      },
    }
  } catch (error) {
    kill()
    throw error
  }
}

async function firstLine(output: NodeJS.ReadableStream, signal: AbortSignal): Promise<string> {
  let text = ''
  while (!text.includes('\n')) {
    const [chunk] = await once(output, 'data', { signal })
    text += chunk
  }
  return text.slice(0, text.indexOf('\n'))
}

async function answeredOn(port: number, signal: AbortSignal): Promise<string> {
  for (;;) {
    signal.throwIfAborted()
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
    if (isUp) return ''
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
