/** Where a transaction that is being carried out lies, in the output folder. Its existence is the commit. */
export const committedFolder = '.generating'

/** Where a process prepares a transaction, in the output folder. */
export function stagingFolder(pid: number): string {
  return `${committedFolder}-${pid}`
}

/** Whether a name in an output folder is one of the two above. */
export function isStagingName(name: string): boolean {
  return name === committedFolder || stagingOwner(name) !== undefined
}

/** The process that prepares a transaction under this name. */
export function stagingOwner(name: string): number | undefined {
  const [, pid] = /^\.generating-(\d+)$/.exec(name) ?? []
  return pid === undefined ? undefined : Number(pid)
}
