import { existsSync, type FSWatcher, statSync, watch } from 'node:fs'
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

/** What a watch does. */
export interface WatchActions {
  /** Runs once, and gives what to watch from now on. */
  run(): Promise<Watched>
  /** Told that the watch has begun to wait. */
  onWaiting(): void
}

/** Runs again whenever something that the last run read has changed, until the signal ends it. */
export async function watchAndRun({ run, onWaiting }: WatchActions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const start = Date.now()
    const watched = await run()
    await nextChange(watched, { start, onWaiting, signal })
  }
}

interface Waiting {
  /** When the run began: what was written since then it may not have seen. */
  readonly start: number
  readonly onWaiting: () => void
  readonly signal: AbortSignal
}

/** Waits for a change and for quiet after it, or for the signal. */
async function nextChange(watched: Watched, { start, onWaiting, signal }: Waiting): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let timer: NodeJS.Timeout | undefined
  const onChange = (): void => {
    clearTimeout(timer)
    timer = setTimeout(resolve, QUIET_MILLISECONDS)
  }
  const watchers = startWatchers(watched, onChange)
  // What cannot be watched any more (a folder was removed) has changed.
  for (const watcher of watchers) watcher.on('error', onChange)
  signal.addEventListener('abort', () => resolve(), { once: true })
  if (signal.aborted) resolve()
  else if (watched.files.some((file) => isNewerThan(file, start))) onChange()
  else onWaiting()
  await promise
  clearTimeout(timer)
  for (const watcher of watchers) watcher.close()
}

function isNewerThan(file: string, time: number): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > time
}

function startWatchers({ files, folder }: Watched, onChange: () => void): readonly FSWatcher[] {
  const watchers = folder === undefined ? [] : [watch(folder, { recursive: true }, onChange)]
  for (const [parent, children] of Map.groupBy(files, (file) => dirname(file))) {
    if (!existsSync(parent)) continue
    const names = new Set(children.map((file) => basename(file)))
    watchers.push(
      watch(parent, (_event, name) => {
        if (name === null || names.has(name)) onChange()
      }),
    )
  }
  return watchers
}
