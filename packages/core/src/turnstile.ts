import type { OperationDescriptor, RateLimit } from './descriptor.ts'

/** Lets one caller at a time pass; what it returns takes the caller out of the queue. */
export type Turnstile = (pass: () => void) => () => void

/**
 * Lets so many pass in any span of so many seconds, first come first served. Who leaves the queue takes no one's turn.
 * The span slides, as the services' own counting may; a burst as large as the limit passes at once.
 */
export function createTurnstile({ requests, seconds }: RateLimit): Turnstile {
  const passed: number[] = []
  const queue: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const admit = () => {
    timer = undefined
    while (queue.length > 0) {
      const now = performance.now()
      const wait = passed.length < requests ? 0 : (passed[0] ?? 0) + seconds * 1000 - now
      if (wait > 0) {
        timer = setTimeout(admit, wait)
        return
      }
      if (passed.length >= requests) passed.shift()
      passed.push(now)
      queue.shift()?.()
    }
  }
  return (pass) => {
    queue.push(pass)
    if (timer === undefined) admit()
    return () => {
      const place = queue.indexOf(pass)
      if (place >= 0) queue.splice(place, 1)
      // Nobody is left to wait for: a process may end.
      if (queue.length === 0) {
        clearTimeout(timer)
        timer = undefined
      }
    }
  }
}

/** The turnstile of an operation, where it has a limit. */
export type Turnstiles = (operation: OperationDescriptor) => Turnstile | undefined

/** The turnstiles of one client, each made when its operation is called first. */
export function createTurnstiles(): Turnstiles {
  const turnstiles = new Map<string, Turnstile>()
  return ({ id, rateLimit }) => {
    if (!rateLimit) return undefined
    const turnstile = turnstiles.get(id) ?? createTurnstile(rateLimit)
    turnstiles.set(id, turnstile)
    return turnstile
  }
}
