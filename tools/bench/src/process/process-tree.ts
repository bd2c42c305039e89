import { readdirSync, readFileSync } from 'node:fs'

/** What a process and all that descend from it hold at one moment; undefined where the system does not tell (no Linux). */
export interface TreeMemory {
  /** Bytes in memory, over all of them; a page that two of them share counts twice. */
  readonly resident: number
  /** Bytes that the largest of them has had at most. */
  readonly highest: number
}

/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
export function treeMemory(pid: number): TreeMemory | undefined {
  const own = readStatus(pid)
  if (own === undefined) return undefined
  let { resident, highest } = own
  for (const child of childrenOf(pid)) {
    const below = treeMemory(child)
    resident += below?.resident ?? 0
    highest = Math.max(highest, below?.highest ?? 0)
  }
  return { resident, highest }
}

/** The file of a process, '' where it has ended meanwhile. */
function readProcess(file: string): string {
  try {
    return readFileSync(`/proc/${file}`, 'latin1')
  } catch {
    return ''
  }
}

function readStatus(pid: number): TreeMemory | undefined {
  const status = readProcess(`${pid}/status`)
  const resident = kibibytes(status, 'VmRSS')
  return resident === undefined ? undefined : { resident, highest: kibibytes(status, 'VmHWM') ?? resident }
}

/** @param name of a line such as `VmRSS:     1234 kB` */
export function kibibytes(status: string, name: string): number | undefined {
  const found = new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1]
  return found === undefined ? undefined : Number(found) * 1024
}

/** Every thread has children of its own. */
function childrenOf(pid: number): number[] {
  return threadsOf(pid).flatMap((thread) =>
    readProcess(`${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  )
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}
