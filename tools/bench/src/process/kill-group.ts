/**
 * Ends a process that leads a group of its own (`detached`), and what is left of the group.
 * @param pid undefined where the process could not be started
 */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // They have all ended by themselves.
  }
}
