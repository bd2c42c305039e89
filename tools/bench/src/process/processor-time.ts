import { readFileSync } from 'node:fs'

/**
 * Milliseconds of processor time that a process has taken until now, user and system; undefined where the system does
 * not tell. Linux counts it in hundredths of a second, https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html,
 * fields 14 and 15.
 */
export function processorTime(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return undefined
  }
}
