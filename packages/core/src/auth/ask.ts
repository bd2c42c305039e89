import { configurationError, type Exchange } from '../exchange.ts'

/** Gets what an option holds or, from a function, gives at this moment. */
export async function ask<T>(exchange: Exchange, option: string, source: T | (() => T | Promise<T>)): Promise<T> {
  try {
    return typeof source === 'function' ? await (source as () => T | Promise<T>)() : (source as T)
  } catch (error) {
    const cause = exchange.redactor.cause(error)
    throw configurationError(exchange, 'CredentialsUnavailable', option, `failed: ${cause?.message}`, cause)
  }
}
