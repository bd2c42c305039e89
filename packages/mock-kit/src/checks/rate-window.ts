import type { RateLimit } from '../options.ts'

/** Counts requests in a window that slides with the clock. */
export interface RateWindow {
  /** Counts a request of this key; `false` when it is one too many. A refused request does not count. */
  readonly admit: (key: string, limit: RateLimit, now: Date) => boolean
}

interface Admitted {
  /** Of the requests that count, oldest first. */
  readonly times: readonly number[]
  /** When the last of them stops to count. */
  readonly end: number
}

const MILLISECONDS = { second: 1000, minute: 60_000, hour: 3_600_000 } as const

/** Keys that are idle are forgotten each time this many requests came in. */
const SWEEP_EVERY = 1000

/** Makes an empty window. */
export function rateWindow(): RateWindow {
  const admitted = new Map<string, Admitted>()
  let sinceSweep = 0
  return {
    admit: (key, { requests, per }, date) => {
      const now = date.getTime()
      sinceSweep += 1
      if (sinceSweep >= SWEEP_EVERY) {
        sinceSweep = 0
        for (const [known, { end }] of admitted) if (end <= now) admitted.delete(known)
      }
      const recent = (admitted.get(key)?.times ?? []).filter((time) => time > now - MILLISECONDS[per])
      if (recent.length >= requests) return false
      admitted.set(key, { times: [...recent, now], end: now + MILLISECONDS[per] })
      return true
    },
  }
}
