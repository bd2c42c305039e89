import type { ReceivedResponse } from './transport/transport.ts'

/**
 * How long a service asks to be left alone, in milliseconds; 0 where it does not say. Alibaba Cloud's gateways say it in
 * milliseconds, https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 in seconds or as a date.
 */
export function retryAfter(headers: ReceivedResponse['headers'] | undefined, now: number): number {
  const own = headers?.get('x-acs-retry-after')
  if (own) return Number(own) || 0
  const value = headers?.get('retry-after') ?? ''
  return Math.max(0, (/^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now) || 0)
}
