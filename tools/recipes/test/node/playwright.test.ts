import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createTkeMock, type MockOptions } from '@cloud-kubeconfig/tke-mocks'
import type { Page } from 'playwright'
import { build, preview } from 'vite'
import { beforeAll, expect, it, vi } from 'vitest'
import { answerRoute, tkeHosts } from '../../src/playwright/answer-route.ts'
import { browserPage } from './browser-page.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const configFile = path('../../vite.config.ts')
let url: string

beforeAll(async () => {
  // Vitest's own would make Vite build for development.
  vi.stubEnv('NODE_ENV', 'production')
  await build({ configFile, logLevel: 'error' })
  vi.unstubAllEnvs()
  const server = await preview({ configFile, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } })
  url = server.resolvedUrls?.local[0] ?? ''
  return () => server.close()
})

async function pageWith(options: MockOptions): Promise<Page> {
  const page = await browserPage()
  await page.route(tkeHosts, answerRoute(createTkeMock(options)))
  await page.goto(url)
  return page
}

it('answers what the built page asks of the cloud, signature checked', async () => {
  const credentials = { accessKeyId: 'an-access-key-id', accessKeySecret: 'an-access-key-secret' }
  const page = await pageWith({ verify: { credentials } })
  await page.getByText('https://10.0.0.10').waitFor()
})

it('answers as a test wants', async () => {
  const notFound = await pageWith({
    resolve: { DescribeClusterKubeconfig: ({ error }) => error('ResourceNotFound.ClusterNotFound') },
  })
  await notFound.getByText('No server: ResourceNotFound.ClusterNotFound').waitFor()
  const offline = await pageWith({ networkError: true })
  await offline.getByText('No server: NetworkError').waitFor()
})

it('has nothing of the mocks in the page that is built', () => {
  const folder = path('../../dist/page/assets')
  const built = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  expect(built.filter((text) => /mockServiceWorker|ResourceNotFound\.ClusterNotFound/.test(text))).toEqual([])
})
