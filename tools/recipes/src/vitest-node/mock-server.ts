import { onUnhandled, tkeHandlers } from '@cloud-kubeconfig/tke-mocks'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'

/** The mocked cloud of a test file; a test changes it with `server.use(…)`. A setup file of Vitest's can import it too. */
export const server: ReturnType<typeof setupServer> = setupServer(...tkeHandlers())

beforeAll(() => server.listen(onUnhandled('error')))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())
