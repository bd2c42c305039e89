import { correctClock, currentTime } from './client-context.ts'
import type { RetryOptions } from './client-options.ts'
import type { Deadline } from './deadline.ts'
import { type ClientError, isClientError } from './errors/client-error.ts'
import { type Exchange, origin } from './exchange.ts'
import { retryAfter } from './retry-after.ts'

/** Methods that ask for nothing new when they ask again (https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2). */
const idempotent = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE)$/

/** What the options of call and client make of an operation: `undefined` where it is sent once. */
function retryOptions({ context, operation, options }: Exchange): RetryOptions | undefined {
  const { retries = context.options.retries ?? {} } = options
  const mayRepeat = options.retries || operation.idempotent || idempotent.test(operation.method)
  return (mayRepeat && retries) || undefined
}

/** Whether the service refused our time and told its own, by which the clock is now right. */
function isClockCorrected({ context, response }: Exchange, { code }: ClientError): boolean {
  const isExpired = context.api.timestampExpired?.includes(code)
  return Boolean(isExpired && response && correctClock(context, response.headers.get('date')))
}

/**
 * The wait before the next attempt: full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter)
 * after what the service asks for.
 *
 * @returns undefined when there is to be none.
 */
function nextDelay(exchange: Exchange, error: ClientError, attempts: number, left: number): number | undefined {
  const options = retryOptions(exchange)
  const { attempts: most = 3, baseDelay = 300, maxDelay = 20_000 } = options ?? {}
  if (!options || !error.retryable || !(attempts < most)) return undefined
  const asked = retryAfter(exchange.response?.headers, currentTime(exchange.context).getTime())
  const delay = asked + Math.random() * Math.min(maxDelay, baseDelay * 2 ** (attempts - 1))
  return asked > maxDelay || delay > left ? undefined : delay
}

/**
 * Makes attempts until one works, none is left, or what went wrong promises nothing of another one. A clock that was set
 * right is worth one more, whatever the operation, since a refused request did nothing.
 */
export async function withRetries<T>(exchange: Exchange, deadline: Deadline, attempt: () => Promise<T>): Promise<T> {
  const { options: defaults } = exchange.context
  const isOff = (exchange.options.retries ?? defaults.retries) === false
  let corrections = 0
  for (;;) {
    exchange.attempt++
    try {
      return await attempt()
    } catch (error) {
      if (!isClientError(error)) throw error
      const isCorrected = isClockCorrected(exchange, error) && corrections === 0 && !isOff
      const delay = isCorrected ? 0 : nextDelay(exchange, error, exchange.attempt - corrections, deadline.left())
      if (delay === undefined) throw error
      if (isCorrected) corrections++
      defaults.onRetry?.({ ...origin(exchange), attempt: exchange.attempt, delay, error })
      await deadline.wait((done) => {
        const timer = setTimeout(done, delay)
        return () => clearTimeout(timer)
      })
    }
  }
}
