import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { rolldown } from 'rolldown'

/** A page in a real browser, with our clients in it as `window.ownClients`. */
export interface BrowserPage {
  readonly page: Page
  readonly close: () => Promise<void>
}

const entry = fileURLToPath(new URL('../clients/own/page-clients.ts', import.meta.url))

/** Nothing but what the page asks for leaves the browser. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens the page, on an origin of its own: to reach a cloud it depends on what that says to browsers (CORS). */
export async function openBrowserPage(): Promise<BrowserPage> {
  const server = await serve(await bundle())
  const browser = await launch()
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.waitForFunction('window.ownClients')
  return {
    page,
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

/** `npm test` names the browser; on its own the test takes the system's. */
function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium'
  return chromium.launch({ executablePath, headless: true, args })
}

async function bundle(): Promise<string> {
  const build = await rolldown({ input: entry, platform: 'browser', logLevel: 'silent' })
  const { output } = await build.generate({ format: 'iife' })
  return output[0].code
}

async function serve(code: string): Promise<Server> {
  const html = `<!doctype html><meta charset="utf-8"><title>Clients</title><script>${code.replaceAll('</', '<\\/')}</script>`
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
