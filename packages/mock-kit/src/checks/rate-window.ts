import type { RateLimit } from '../options.ts'

/** Counts requests in a window that slides with the clock. */
export interface RateWindow {
  /** Counts a request of this caller; `false` when it is one too many. A refused request does not count. */
  readonly admit: (caller: string, limit: RateLimit, now: Date) => boolean
}

/** The last admitted requests of a caller: as many as its limit allows, in a ring. */
interface Admitted {
  /** Milliseconds since the epoch. */
  readonly times: number[]
  /** Where the next one goes: in the place of the oldest. */
  next: number
  /** When the last of them stops to count. */
  end: number
}

const MILLISECONDS = { second: 1000, minute: 60_000, hour: 3_600_000 } as const

/** Callers that are idle are forgotten each time this many requests came in. */
const SWEEP_EVERY = 1000

/** Of more callers the first ones are forgotten, idle or not. */
const MOST_CALLERS = 10_000

/** Makes an empty window. */
export function rateWindow(): RateWindow {
  const admitted = new Map<string, Admitted>()
  let sinceSweep = 0
  return {
    admit: (caller, { requests, per }, date) => {
      const now = date.getTime()
      sinceSweep += 1
      if (sinceSweep >= SWEEP_EVERY) {
        sinceSweep = 0
        sweep(admitted, now)
      }
      if (requests === 0) return false
      const own = admitted.get(caller) ?? { times: [], next: 0, end: 0 }
      // The request that came so many requests ago must have left the window.
      const oldest = own.times[own.next] ?? Number.NEGATIVE_INFINITY
      if (oldest > now - MILLISECONDS[per]) return false
      own.times[own.next] = now
      own.next = (own.next + 1) % requests
      own.end = now + MILLISECONDS[per]
      admitted.set(caller, own)
      return true
    },
  }
}

function sweep(admitted: Map<string, Admitted>, now: number): void {
  for (const [caller, { end }] of admitted) if (end <= now) admitted.delete(caller)
  for (const caller of admitted.keys()) {
    if (admitted.size <= MOST_CALLERS) return
    admitted.delete(caller)
  }
}
