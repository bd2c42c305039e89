/** How requests are sent where there is nothing better than `fetch`; the build for Node takes `send.node.ts` instead. */
export { sendWithFetch as send } from './fetch-transport.ts'
