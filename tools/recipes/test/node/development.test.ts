import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { browserPage } from './browser-page.ts'

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))

it('answers in the page while it is being developed', async () => {
  const server = await createServer({ configFile, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } })
  onTestFinished(() => server.close())
  await server.listen()
  const page = await browserPage()
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  await page.getByText('https://10.0.0.10').waitFor()
  expect(await page.locator('main').textContent()).toBe('https://10.0.0.10')
})
