import type { ApiMock } from '@cloud-kubeconfig/tke-mocks'
import type { Route } from 'playwright'

/** Answers what a page asks of the cloud: `await page.route(tkeHosts, answerRoute(createTkeMock()))`. */
export function answerRoute(mock: ApiMock): (route: Route) => Promise<void> {
  return async (route) => {
    const sent = route.request()
    const headers = Object.entries(await sent.allHeaders()).filter(([name]) => !name.startsWith(':'))
    const body = sent.postDataBuffer()
    const request = new Request(sent.url(), { method: sent.method(), headers, body: body && new Uint8Array(body) })
    const response = await mock.handle(request)
    if (!response) return route.fallback()
    if (response.type === 'error') return route.abort('failed')
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }
}

/** Every host of the API, the regional ones too. */
export const tkeHosts: RegExp = /^https:\/\/tke\.(?:[\w-]+\.)?tencentcloudapi\.com\//
