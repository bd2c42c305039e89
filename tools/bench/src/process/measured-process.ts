import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { cleanUpAtExit } from './clean-up.ts'
import { killGroup } from './kill-group.ts'
import { treeMemory } from './process-tree.ts'
import { childrenTime } from './shell-times.ts'

/** What to run. */
export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
}

/** What a process may use before it is ended. */
export interface Limits {
  /** Milliseconds. */
  readonly time: number
  /** Bytes, together with its descendants. */
  readonly memory: number
}

export type Outcome = 'done' | 'failed' | 'out of memory' | 'out of time'

/** What a process and its descendants came to. */
export interface MeasuredRun {
  readonly outcome: Outcome
  /** Milliseconds from its start to its end: what a person waits for. */
  readonly wall: number
  /** Milliseconds of processor time, user and system, over all cores; undefined where it was ended. */
  readonly cpu: number | undefined
  /** Bytes at the peak, over all of its processes; undefined where the system does not tell. */
  readonly memory: number | undefined
  /** What it printed. */
  readonly output: string
}

/** Often enough to miss little: the system itself keeps the peak of each process. A sample takes about a millisecond. */
const sampleEvery = 50

/** The shell that waits for the command knows afterwards what it took. */
const accounting = '"$@" 3>&-; status=$?; times >&3; exit "$status"'

/** Runs a process to its end, or to the end of its limits, and says what it took. Never throws because of what it does. */
export async function measureProcess({ command, args, cwd, env }: Command, limits: Limits): Promise<MeasuredRun> {
  const started = performance.now()
  const child = spawn('/bin/sh', ['-c', accounting, 'sh', command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own, which can be ended as one.
    detached: true,
  })
  const killAll = cleanUpAtExit(() => killGroup(child.pid))
  const printed = Promise.all(
    ([child.stdout, child.stderr, child.stdio[3]] as Readable[]).map((stream) => text(stream)),
  )
  const watch = watchLimits(child, started, limits)
  const [status] = (await once(child, 'exit')) as [number | null]
  const wall = performance.now() - started
  const { exceeded, peak } = watch.stop()
  // A helper that it left running would hold the pipes open.
  killAll()
  const [stdout = '', stderr = '', times = ''] = await printed
  const output = stdout + stderr
  return { outcome: outcomeOf({ status, exceeded, output }), wall, cpu: childrenTime(times), memory: peak, output }
}

type Exceeded = 'out of memory' | 'out of time' | undefined

function watchLimits(
  child: ChildProcess,
  started: number,
  limits: Limits,
): { stop: () => { exceeded: Exceeded; peak: number | undefined } } {
  let exceeded: Exceeded
  let peak: number | undefined
  const sample = (): void => {
    const memory = treeMemory(child.pid ?? 0)
    if (memory) peak = Math.max(peak ?? 0, memory.resident, memory.highest)
    if (memory && memory.resident > limits.memory) exceeded = 'out of memory'
    else if (performance.now() - started > limits.time) exceeded = 'out of time'
    if (exceeded) killGroup(child.pid)
  }
  const timer = setInterval(sample, sampleEvery)
  return {
    stop: () => {
      clearInterval(timer)
      return { exceeded, peak }
    },
  }
}

/** V8 ends a process whose heap is full with a message of its own. */
const heapIsFull = /JavaScript heap out of memory|invalid array length Allocation failed/

function outcomeOf(end: { status: number | null; exceeded: Exceeded; output: string }): Outcome {
  if (end.exceeded) return end.exceeded
  if (end.status === 0) return 'done'
  return heapIsFull.test(end.output) ? 'out of memory' : 'failed'
}
