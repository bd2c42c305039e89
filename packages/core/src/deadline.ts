/** Ends a call after some time or when the caller says so, whatever the `fetch` in use makes of its signal. */
export interface Deadline {
  /** A signal for `fetch`, made for who asks: many a call needs none. */
  readonly signal: () => AbortSignal
  /** Calls back when it ends, at once when it has. */
  readonly onEnd: (stop: () => void) => void
  /** Why it ended; undefined while it has not. */
  readonly ended: () => 'Timeout' | 'Aborted' | undefined
  /** Milliseconds that are left; none when it has ended. */
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
  let why: 'Timeout' | 'Aborted' | undefined
  const stops: (() => void)[] = []
  const onEnd = (stop: () => void) => void (why ? stop() : stops.push(stop))
  const stopped = new Promise<never>((_, reject) => onEnd(reject))
  // Nobody may be racing when it ends.
  stopped.catch(() => {})
  const end = (reason: 'Timeout' | 'Aborted') => {
    if (why) return
    why = reason
    for (const stop of stops) stop()
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
    signal() {
      const controller = new AbortController()
      onEnd(() => controller.abort())
      return controller.signal
    },
    onEnd,
    ended: () => why,
    // Timers fire up to a millisecond early.
    left: () => (why ? 0 : endsAt - performance.now()),
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
