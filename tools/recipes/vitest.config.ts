import { playwright } from '@vitest/browser-playwright'
import { mergeConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vitest.config.ts'
import { chromiumOptions } from './src/browser/chromium.ts'
import { environments } from './src/vitest-dom/environments.ts'

const config: ViteUserConfig = mergeConfig(base, {
  test: {
    // A browser starts, and Vite prepares dependencies, when the machine is busy with other tests too.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    projects: [
      { extends: true, test: { name: 'node', include: ['test/node/*.test.ts'] } },
      ...environments.map((one) => ({
        extends: true as const,
        test: { ...one, name: one.environment, include: ['test/dom/*.test.ts'] },
      })),
      {
        extends: true,
        // Where `msw init public` wrote the service worker.
        publicDir: 'public',
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})

export default config
