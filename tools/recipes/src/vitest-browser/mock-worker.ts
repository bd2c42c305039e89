import { onUnhandled, tkeHandlers } from '@cloud-kubeconfig/tke-mocks'
import { setupWorker } from 'msw/browser'
import { afterAll, afterEach, beforeAll } from 'vitest'

/** The same as in Node; `msw init public` has put the service worker where Vite serves it. */
export const worker: ReturnType<typeof setupWorker> = setupWorker(...tkeHandlers())

// The page of the test runner asks for much that is nobody's business here.
beforeAll(() => worker.start({ quiet: true, ...onUnhandled('bypass') }))
afterEach(() => worker.resetHandlers())
afterAll(() => worker.stop())
