/** Ends a call after some time or when the caller says so, whatever the `fetch` in use makes of its signal. */
export interface Deadline {
  /** To hand to `fetch`. */
  readonly signal: AbortSignal
  /** Why it ended; undefined while it has not. */
  readonly ended: () => 'Timeout' | 'Aborted' | undefined
  /** Milliseconds that are left. */
  readonly left: () => number
  /** Rejects as soon as the deadline ends, with a value that says nothing: ask `ended`. */
  race<T>(work: Promise<T>): Promise<T>
  /** Waits for what `start` begins to call back, at most as long; what `start` returns undoes it. */
  wait(start: (done: () => void) => () => void): Promise<void>
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
  const isTimed = timeout > 0 && timeout <= longestDelay
  const timer = isTimed ? setTimeout(end, timeout, 'Timeout') : undefined
  const endsAt = isTimed ? performance.now() + timeout : Number.POSITIVE_INFINITY
  const race = <T>(work: Promise<T>) => Promise.race([work, stopped])
  return {
    signal: controller.signal,
    ended: () => why,
    left: () => endsAt - performance.now(),
    race,
    wait(start) {
      let undo: (() => void) | undefined
      const done = new Promise<void>((resolve) => {
        undo = start(resolve)
      })
      return race(done).finally(() => undo?.())
    },
    release() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', onAbort)
    },
  }
}
