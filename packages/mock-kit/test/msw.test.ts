import { bypass, http, passthrough } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createHandlers, onUnhandled } from '../src/index.ts'
import { petOperations, pets } from './fixtures/pets-api.ts'
import { tkeRequest } from './fixtures/requests.ts'
import { tke, tkeOperations } from './fixtures/tke-api.ts'

const server = setupServer(...createHandlers(tke, tkeOperations), ...createHandlers(pets, petOperations))

/** Requests that MSW lets through end here: nothing listens on this port. */
const nowhere = 'http://127.0.0.1:59999/'

beforeAll(() => server.listen(onUnhandled('error')))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

async function unhandled(request: Request | string): Promise<string> {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  await expect(fetch(request)).rejects.toThrow()
  const text = error.mock.calls.map((call) => call.join(' ')).join('\n')
  error.mockRestore()
  return text
}

describe('one handler for all operations', () => {
  it('answers its own hosts', async () => {
    expect((await fetch(tkeRequest('DescribeClusterKubeconfig'))).status).toBe(200)
    expect((await fetch('https://api.pets.example/v1/pets/1')).status).toBe(200)
  })

  it("leaves a request's body to be read by whoever comes next", async () => {
    const request = tkeRequest('DescribeClusterKubeconfig')
    await fetch(request.clone())
    expect(await request.json()).toEqual({ ClusterId: 'cls-65r1c5nu' })
  })

  it('lets MSW report requests to other hosts, and to paths that it does not know', async () => {
    expect(await unhandled(nowhere)).toContain('without a matching request handler')
    expect(await unhandled('https://api.pets.example/v1/owners')).toContain('without a matching request handler')
    expect(await unhandled('https://api.pets.example/v2/pets/1')).toContain('without a matching request handler')
  })

  it('lets other handlers answer, pass through and be bypassed', async () => {
    server.use(http.get('https://other.example/', () => new Response('other')))
    expect(await (await fetch('https://other.example/')).text()).toBe('other')

    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    server.use(http.get(nowhere, () => passthrough()))
    await expect(fetch(nowhere)).rejects.toThrow(TypeError)
    server.resetHandlers()
    await expect(fetch(bypass(nowhere))).rejects.toThrow(TypeError)
    expect(error).not.toHaveBeenCalled()
    error.mockRestore()
  })

  it('lets a handler in front of it pass an API request through', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const handlers = createHandlers(tke, tkeOperations, { baseUrl: nowhere })
    server.use(
      http.post(nowhere, () => passthrough()),
      ...handlers,
    )
    await expect(fetch(tkeRequest('DescribeClusterKubeconfig', {}, { url: nowhere }))).rejects.toThrow(TypeError)
    error.mockRestore()
  })
})
