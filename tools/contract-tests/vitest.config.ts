import { mergeConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vitest.config.ts'
import { CoverageReporter } from './src/coverage/coverage-reporter.ts'

const config: ViteUserConfig = mergeConfig(base, {
  test: {
    include: ['test/**/*.test.ts'],
    reporters: [new CoverageReporter()],
    // The compiler of the type assertions starts once per API, inside the first test that needs it.
    testTimeout: 30_000,
  },
} satisfies ViteUserConfig)

export default config
