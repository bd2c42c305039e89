import { onUnhandled, tkeHandlers } from '@cloud-kubeconfig/tke-mocks'
import { setupWorker } from 'msw/browser'

/** A cloud in the page, as slow as a real one; needs `msw init public` once. */
export async function startMocks(): Promise<void> {
  await setupWorker(...tkeHandlers({ latency: 200 })).start(onUnhandled('bypass'))
}
