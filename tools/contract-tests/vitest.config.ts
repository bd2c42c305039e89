import { mergeConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vitest.config.ts'
import { CoverageReporter } from './src/coverage/coverage-reporter.ts'

const config: ViteUserConfig = mergeConfig(base, {
  test: {
    include: ['test/**/*.test.ts'],
    reporters: [new CoverageReporter()],
    // The cases share nothing but what they read; a worker for each file would load it all again.
    isolate: false,
    // The compiler of the type assertions starts once per API, inside the first test that needs it.
    testTimeout: 30_000,
  },
} satisfies ViteUserConfig)

export default config
