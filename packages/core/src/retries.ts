import { correctClock, currentTime } from './client-context.ts'
import type { Deadline } from './deadline.ts'
import { type ClientError, isClientError } from './errors/client-error.ts'
import { type Exchange, origin } from './exchange.ts'
import { retryAfter } from './retry-after.ts'

/** Methods that ask for nothing new when they ask again (https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2). */
const idempotent = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE)$/

/** Whether the service refused our time and told its own, by which the clock is now right. */
function isClockCorrected({ context, response }: Exchange, { code }: ClientError): boolean {
  const isExpired = context.api.timestampExpired?.includes(code)
  return Boolean(isExpired && response && correctClock(context, response.headers.get('date')))
}

/** Whether asking twice does no harm, or the caller says that it may be done. */
function mayRepeat({ operation, options }: Exchange): boolean {
  return Boolean(options.retries || operation.idempotent || idempotent.test(operation.method))
}

/**
 * The wait before the next attempt: full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter)
 * after what the service asks for.
 *
 * @returns undefined when there is to be none.
 */
function nextDelay(exchange: Exchange, error: ClientError, attempts: number, left: number): number | undefined {
  const { context, options, response } = exchange
  const { attempts: most = 3, baseDelay = 500, maxDelay = 20_000 } = options.retries || context.options.retries || {}
  if (!mayRepeat(exchange) || !error.retryable || !(attempts < most)) return undefined
  const asked = retryAfter(response?.headers, currentTime(context).getTime())
  const delay = asked + Math.random() * Math.min(maxDelay, baseDelay * 2 ** (attempts - 1))
  return asked > maxDelay || delay >= left ? undefined : delay
}

/**
 * Makes attempts until one works, none is left, or what went wrong promises nothing of another one. Two do not count and
 * are made at once: one after the clock was set right, whatever the operation, since a refused request did nothing; and
 * those after the server had closed a kept connection, which are no more than there were such connections.
 */
export async function withRetries<T>(exchange: Exchange, deadline: Deadline, attempt: () => Promise<T>): Promise<T> {
  const { options: defaults } = exchange.context
  const isOff = (exchange.options.retries ?? defaults.retries) === false
  let isClockRight = false
  let uncounted = 0
  for (;;) {
    exchange.attempt++
    try {
      return await attempt()
    } catch (error) {
      if (!isClientError(error)) throw error
      const isCorrected = isClockCorrected(exchange, error) && !isClockRight
      const isAtOnce = isCorrected || (exchange.isConnectionStale && mayRepeat(exchange))
      const delay = isAtOnce ? 0 : nextDelay(exchange, error, exchange.attempt - uncounted, deadline.left())
      if (isOff || delay === undefined) throw error
      if (isCorrected) isClockRight = true
      if (isAtOnce) uncounted++
      defaults.onRetry?.({ ...origin(exchange), attempt: exchange.attempt, delay, error })
      await deadline.wait((done) => {
        const timer = setTimeout(done, delay)
        return () => clearTimeout(timer)
      })
    }
  }
}
