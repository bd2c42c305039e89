/** What the page of the browser tests loads. */
import { ownClients } from './own-clients.ts'

Object.assign(globalThis, { ownClients })
