import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * What every package's tests have in common; a package runs `vitest run --config ../../vitest.config.ts`. The report is
 * the task's output, so that the totals at the end of `npm test` are also right when turbo replays a task.
 */
export default defineConfig({
  cacheDir: fileURLToPath(new URL('node_modules/.vite', import.meta.url)),
  test: {
    reporters: ['default', ['json', { outputFile: '.report/vitest.json' }]],
  },
})
