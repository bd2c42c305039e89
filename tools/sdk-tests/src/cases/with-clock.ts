import { vi } from 'vitest'

/** Runs something in a process whose clock is wrong by some minutes; timers go on as ever. */
export async function withClock<Result>(minutes: number, run: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 })
  try {
    return await run()
  } finally {
    vi.useRealTimers()
  }
}
