import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** `test` or `test-packages`: a package that has both leaves two reports. */
const task = (process.env.npm_lifecycle_event ?? 'vitest').replaceAll(':', '-')

/**
 * What every package's tests have in common; a package runs `vitest run --config ../../vitest.config.ts`. The report is
 * the task's output, so that the totals at the end of `npm test` are also right when turbo replays a task.
 */
const config: ViteUserConfig = defineConfig({
  cacheDir: fileURLToPath(new URL('node_modules/.vite', import.meta.url)),
  test: {
    // On a machine that does much else too: a test that waits for ever ends, one that is slow does not.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: `.report/${task}.json` }]],
  },
})

export default config
