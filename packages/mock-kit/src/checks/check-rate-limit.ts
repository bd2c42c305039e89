import type { OperationMockDescriptor } from '../descriptor.ts'
import type { MockOptions, RateLimit } from '../options.ts'
import type { Finding } from './finding.ts'
import type { RateWindow } from './rate-window.ts'

/** Refuses what is beyond the limit of one caller and one operation. */
export function checkRateLimit(
  { id, rateLimit: documented }: OperationMockDescriptor,
  option: MockOptions['rateLimit'],
  caller: { readonly window: RateWindow; readonly user: string; readonly now: Date },
): Finding | undefined {
  const limit = limitOf(option, documented)
  if (!limit || caller.window.admit(`${caller.user}\n${id}`, limit, caller.now)) return undefined
  const detail = `More than ${limit.requests} requests per ${limit.per}.`
  return { situation: 'throttled', limit: limit.requests, requests: limit.requests + 1, detail }
}

function limitOf(option: MockOptions['rateLimit'], documented: RateLimit | undefined): RateLimit | undefined {
  if (typeof option === 'object') return option
  return option ? documented : undefined
}
