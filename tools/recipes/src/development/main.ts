import { showServer } from '../app/show-server.ts'

// The condition is a constant: nothing of the mocks is in what is built for production.
if (import.meta.env.DEV) {
  const { startMocks } = await import('./start-mocks.ts')
  await startMocks()
}
const main = document.querySelector('main')
if (main) await showServer(main, 'cls-65r1c5nu')
