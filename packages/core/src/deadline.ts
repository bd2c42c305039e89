/** Ends a call after some time or when the caller says so, whatever the `fetch` in use makes of its signal. */
export interface Deadline {
  /** To hand to `fetch`. */
  readonly signal: AbortSignal
  /** Why it ended; undefined while it has not. */
  readonly ended: () => 'Timeout' | 'Aborted' | undefined
  /** Rejects as soon as the deadline ends, with a value that says nothing: ask `ended`. */
  race<T>(work: Promise<T>): Promise<T>
  /** Frees the timer and the listener. */
  release(): void
}

/** The longest delay that timers know; beyond, they fire at once. */
const longestDelay = 2 ** 31 - 1

/** Starts a deadline. `timeout` in milliseconds; 0, `Infinity` or more than 24 days: none. */
export function startDeadline(caller: AbortSignal | undefined, timeout: number): Deadline {
  const controller = new AbortController()
  let ended: 'Timeout' | 'Aborted' | undefined
  const end = (why: 'Timeout' | 'Aborted') => {
    ended ??= why
    controller.abort()
  }
  const onAbort = () => end((caller?.reason as Error | undefined)?.name === 'TimeoutError' ? 'Timeout' : 'Aborted')
  if (caller?.aborted) onAbort()
  caller?.addEventListener('abort', onAbort)
  const timer = timeout > 0 && timeout <= longestDelay ? setTimeout(() => end('Timeout'), timeout) : undefined

  let stop: (() => void) | undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Error('ended'))
    controller.signal.addEventListener('abort', stop)
    if (ended) stop()
  })
  stopped.catch(() => {})
  return {
    signal: controller.signal,
    ended: () => ended,
    race: (work) => Promise.race([work, stopped]),
    release() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', onAbort)
    },
  }
}
