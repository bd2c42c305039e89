import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

const config: ViteUserConfig = mergeConfig(
  base,
  defineConfig({
    test: {
      include: ['test/*.test.ts'],
      globalSetup: 'test/packing.ts',
      maxConcurrency: 2,
      // npm and three compilers on a small machine.
      testTimeout: 120_000,
      hookTimeout: 240_000,
    },
  }),
)

export default config
