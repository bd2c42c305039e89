import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

// An editor writes a file in several steps, and a branch switch touches many: one run is enough for all of them.
const QUIET_MILLISECONDS = 120

/** What to wait for changes of. */
export interface Watched {
  /** Absolute paths of files. Their folders are watched: most editors replace a file by another of the same name. */
  readonly files: readonly string[]
  /** Absolute path of a folder in which every change counts. */
  readonly folder?: string
}

/**
 * Runs again whenever something that the last run read has changed, until the signal ends it.
 * @param run gives what to watch from now on
 */
export async function watchAndRun(run: () => Promise<Watched>, signal: AbortSignal): Promise<void> {
  let watched = await run()
  while (!signal.aborted) {
    if (await nextChange(watched, signal)) watched = await run()
  }
}

/** Waits for a change and for quiet after it; false where the signal came first. */
function nextChange(watched: Watched, signal: AbortSignal): Promise<boolean> {
  const watchers: FSWatcher[] = []
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const finish = (changed: boolean): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      for (const watcher of watchers) watcher.close()
      resolve(changed)
    }
    const stop = (): void => finish(false)
    const onChange = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => finish(true), QUIET_MILLISECONDS)
    }
    signal.addEventListener('abort', stop)
    watchers.push(...startWatchers(watched, onChange))
    // What cannot be watched any more (a folder was removed) has changed.
    for (const watcher of watchers) watcher.on('error', onChange)
  })
}

function startWatchers({ files, folder }: Watched, onChange: () => void): readonly FSWatcher[] {
  const watchers = folder === undefined ? [] : [watch(folder, { recursive: true }, onChange)]
  for (const [parent, children] of Map.groupBy(files, (file) => dirname(file))) {
    const names = new Set(children.map((file) => basename(file)))
    watchers.push(
      watch(parent, (_event, name) => {
        if (name === null || names.has(name)) onChange()
      }),
    )
  }
  return watchers
}
