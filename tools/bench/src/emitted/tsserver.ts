import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { cleanUpAtExit } from '../process/clean-up.ts'
import { killGroup } from '../process/kill-group.ts'
import { type TreeMemory, treeMemory } from '../process/process-tree.ts'
import { root } from '../repository-root.ts'
import { splitMessages } from './tsserver-messages.ts'

/** TypeScript's language server, which editors talk to; see `protocol.ts` in microsoft/TypeScript. */
export interface Tsserver {
  /** Sends a request that is answered. @throws Error where the server refuses it, or does not answer in time */
  readonly request: (command: string, args: object) => Promise<unknown>
  /** Sends one that is not. */
  readonly notify: (command: string, args: object) => void
  readonly memory: () => TreeMemory | undefined
  readonly stop: () => void
}

interface Waiting {
  readonly resolve: (body: unknown) => void
  readonly reject: (error: Error) => void
}

/** @param patience milliseconds for an answer */
export function startTsserver(cwd: string, patience: number): Tsserver {
  const program = join(root, 'node_modules/typescript/lib/tsserver.js')
  const args = [program, '--disableAutomaticTypingAcquisition', '--suppressDiagnosticEvents']
  const child = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', 'ignore'], detached: true })
  const stop = cleanUpAtExit(() => killGroup(child.pid))
  const waiting = new Map<number, Waiting>()
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  listen(child, waiting)
  child.on('error', fail)
  child.on('exit', () => fail(new Error('tsserver ended.')))
  child.stdin.on('error', fail)
  let sequence = 0
  const send = (command: string, args: object): number => {
    sequence += 1
    child.stdin.write(`${JSON.stringify({ seq: sequence, type: 'request', command, arguments: args })}\n`)
    return sequence
  }
  return {
    request: (command, args) =>
      new Promise((resolve, reject) => {
        waiting.set(send(command, args), { resolve, reject })
        const late = (): void => reject(new Error(`tsserver did not answer ${command} within ${patience / 1000} s.`))
        setTimeout(late, patience).unref()
      }),
    notify: send,
    memory: () => treeMemory(child.pid ?? 0),
    stop,
  }
}

function listen(child: ChildProcess, waiting: Map<number, Waiting>): void {
  let rest = Buffer.alloc(0)
  child.stdout?.on('data', (chunk: Buffer) => {
    const { messages, rest: left } = splitMessages(Buffer.concat([rest, chunk]))
    rest = Buffer.from(left)
    for (const message of messages) {
      const { type, request_seq, success, body, message: reason } = message as Record<string, unknown>
      if (type !== 'response') continue
      const one = waiting.get(Number(request_seq))
      waiting.delete(Number(request_seq))
      if (success) one?.resolve(body)
      else one?.reject(new Error(`tsserver: ${reason}`))
    }
  })
}
