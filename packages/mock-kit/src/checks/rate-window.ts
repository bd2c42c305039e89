import type { RateLimit } from '../options.ts'

/** Counts requests in a window that slides with the clock. */
export interface RateWindow {
  /** Counts a request of this key; `false` when it is one too many. A refused request does not count. */
  readonly admit: (key: string, limit: RateLimit, now: Date) => boolean
}

const MILLISECONDS = { second: 1000, minute: 60_000, hour: 3_600_000 } as const

/** Beyond so many keys the idle ones are forgotten, so that a long-lived server does not grow. */
const MANY_KEYS = 1000

/** Makes an empty window. */
export function rateWindow(): RateWindow {
  const admitted = new Map<string, readonly number[]>()
  return {
    admit: (key, { requests, per }, now) => {
      const start = now.getTime() - MILLISECONDS[per]
      if (admitted.size > MANY_KEYS) forgetIdle(admitted, start)
      const recent = (admitted.get(key) ?? []).filter((time) => time > start)
      const isAdmitted = recent.length < requests
      admitted.set(key, isAdmitted ? [...recent, now.getTime()] : recent)
      return isAdmitted
    },
  }
}

function forgetIdle(admitted: Map<string, readonly number[]>, start: number): void {
  for (const [key, times] of admitted) if ((times.at(-1) ?? 0) <= start) admitted.delete(key)
}
