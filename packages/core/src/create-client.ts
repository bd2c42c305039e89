import { call } from './call.ts'
import type { Client } from './client.ts'
import { createContext } from './client-context.ts'
import type { ClientOptions } from './client-options.ts'
import type { ApiDescriptor } from './descriptor.ts'

/**
 * Creates a client of an API. Generated packages wrap this (`createTkeClient`). Nothing is sent, and nothing that is
 * missing is complained of before a call needs it.
 */
export function createClient(api: ApiDescriptor, options: ClientOptions = {}): Client {
  // In the closure: a printed client shows no credentials.
  const context = createContext(api, options)
  const request = (...[operation, given]: Parameters<Client['request']>) => call(context, operation, given)
  return Object.freeze({ api: api.id, request: request as Client['request'] })
}
