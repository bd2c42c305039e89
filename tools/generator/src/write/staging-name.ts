/** Where the transaction of an output folder is prepared and carried out, in that folder. Who has it has the folder. */
export const transactionFolder = '.generating'

/** What a process renames to the above, in the output folder. */
export function stagingFolder(pid: number): string {
  return `${transactionFolder}-${pid}`
}

/** Whether a name in an output folder is one of the two above. */
export function isStagingName(name: string): boolean {
  return name === transactionFolder || stagingOwner(name) !== undefined
}

/** The process that is about to take the folder under this name. */
export function stagingOwner(name: string): number | undefined {
  const [, pid] = /^\.generating-(\d+)$/.exec(name) ?? []
  return pid === undefined ? undefined : Number(pid)
}
