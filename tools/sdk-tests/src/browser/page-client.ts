import type { Page } from 'playwright-core'
import { ownClients } from '../clients/own/own-clients.ts'
import type { ClientCall, Outcome, VendorClient } from '../clients/vendor-client.ts'

/** Our client of an API, run in the page. */
export function pageClient(api: keyof typeof ownClients, page: () => Page): VendorClient {
  return {
    name: `${ownClients[api].name}, in a browser`,
    chooses: ownClients[api].chooses,
    call: (call) => page().evaluate(callInPage, { api, call }),
  }
}

/** Runs in the page: whatever it uses must be found there. */
function callInPage({ api, call }: { readonly api: string; readonly call: ClientCall }): Promise<Outcome> {
  const { ownClients: clients } = globalThis as unknown as { ownClients: Record<string, VendorClient> }
  const client = clients[api]
  if (!client) throw new Error(`There is no client of "${api}".`)
  return client.call(call)
}
