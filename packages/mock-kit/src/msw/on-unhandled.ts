/** What MSW may do with a request that no handler matches. */
export type UnhandledStrategy = 'bypass' | 'warn' | 'error'

/**
 * The option of `server.listen()` and `worker.start()` under both of its names: MSW 3 renamed `onUnhandledRequest` to
 * `onUnhandledFrame` and ignores the old name silently.
 *
 * @example server.listen(onUnhandled('error'))
 */
export function onUnhandled(strategy: UnhandledStrategy): {
  readonly onUnhandledRequest: UnhandledStrategy
  readonly onUnhandledFrame: UnhandledStrategy
} {
  return { onUnhandledRequest: strategy, onUnhandledFrame: strategy }
}
