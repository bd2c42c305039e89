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
  let why: 'Timeout' | 'Aborted' | undefined
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', reject)
  })
  // Nobody may be racing when it ends.
  stopped.catch(() => {})
  const end = (reason: 'Timeout' | 'Aborted') => {
    why ??= reason
    controller.abort()
  }
  // The name that `AbortSignal.timeout` gives its reason.
  const onAbort = () => end((caller?.reason as Error | undefined)?.name === 'TimeoutError' ? 'Timeout' : 'Aborted')
  if (caller?.aborted) onAbort()
  else caller?.addEventListener('abort', onAbort)
  const timer = timeout > 0 && timeout <= longestDelay ? setTimeout(end, timeout, 'Timeout') : undefined
  return {
    signal: controller.signal,
    ended: () => why,
    race: (work) => Promise.race([work, stopped]),
    release() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', onAbort)
    },
  }
}
