import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { CoverageReporter } from './src/coverage/coverage-reporter.ts'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: '.report/vitest.json' }], new CoverageReporter()],
    // The compiler of the type assertions starts once per API, inside the first test that needs it.
    testTimeout: 30_000,
  },
})

export default config
