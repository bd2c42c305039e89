/** Why a deadline ended. */
export type DeadlineEnd = 'Timeout' | 'Aborted'

/** Ends a call after some time or when the caller says so, whatever the `fetch` in use makes of its signal. */
export interface Deadline {
  /** A signal for `fetch`, made for who asks: many a call needs none. */
  readonly signal: () => AbortSignal
  /** Calls back when it ends, at once when it has. */
  readonly onEnd: (stop: (error: Error) => void) => void
  /** What the call fails with, once it has ended. */
  readonly ended: () => Error | undefined
  /** Milliseconds that are left; none when it has ended. */
  readonly left: () => number
  /** Rejects as soon as the deadline ends. */
  race<T>(work: Promise<T>): Promise<T>
  /** Waits for what `start` begins to call back, at most as long; what `start` returns undoes it. */
  wait(start: (done: () => void) => () => void): Promise<void>
  /** Frees the timer and the listener. */
  release(): void
}

/** The longest delay that timers know; beyond, they fire at once. */
const longestDelay = 2 ** 31 - 1

/** Starts a deadline. `timeout` in milliseconds; 0, `Infinity` or more than 24 days: none. */
export function startDeadline(
  caller: AbortSignal | undefined,
  timeout: number,
  failure: (why: DeadlineEnd) => Error,
): Deadline {
  let error: Error | undefined
  const stops: ((error: Error) => void)[] = []
  const onEnd = (stop: (error: Error) => void) => void (error ? stop(error) : stops.push(stop))
  const stopped = new Promise<never>((_, reject) => onEnd(reject))
  // Nobody may be racing when it ends.
  stopped.catch(() => {})
  const end = (why: DeadlineEnd) => {
    if (error) return
    error = failure(why)
    for (const stop of stops) stop(error)
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
    ended: () => error,
    // Timers fire up to a millisecond early.
    left: () => (error ? 0 : endsAt - performance.now()),
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
