import type { ChildProcess } from 'node:child_process'

const running = new Set<ChildProcess>()

/** Ends a process that leads a group of its own, and what is left of the group. */
export function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // They have all ended by themselves.
  }
}

function killAll(): void {
  running.forEach(killGroup)
}

/**
 * Sees to it that a process that leads a group of its own does not outlive this one.
 * @returns to be called when it has ended
 */
export function killWithUs(child: ChildProcess): () => void {
  if (!process.listeners('exit').includes(killAll)) {
    process.on('exit', killAll)
    process.on('SIGINT', () => process.exit(130))
    process.on('SIGTERM', () => process.exit(143))
  }
  running.add(child)
  return () => running.delete(child)
}
