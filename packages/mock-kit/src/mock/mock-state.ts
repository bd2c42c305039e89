import { type NonceStore, nonceStore } from '../checks/nonce-store.ts'
import { type RateWindow, rateWindow } from '../checks/rate-window.ts'
import type { MockOptions } from '../options.ts'
import { type RequestIds, requestIds } from '../replies/request-ids.ts'
import { latencies } from '../scenarios/latency.ts'

/** What a mock remembers from one request to the next. */
export interface MockState {
  readonly requestIds: RequestIds
  readonly nextLatency: () => number
  readonly nonces: NonceStore
  readonly window: RateWindow
}

/** The state before the first request. */
export function freshState(options: MockOptions): MockState {
  return {
    requestIds: requestIds(options.seed),
    nextLatency: latencies(options),
    nonces: nonceStore(),
    window: rateWindow(),
  }
}
