import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

const config: ViteUserConfig = mergeConfig(
  base,
  defineConfig({
    test: {
      projects: [
        { extends: true, test: { name: 'packages', include: ['test/*.test.ts'] } },
        // Not in `npm test`, because of what it installs.
        { extends: true, test: { name: 'on-demand', include: ['test/on-demand/*.test.ts'] } },
      ],
      globalSetup: 'test/packing.ts',
      maxConcurrency: 2,
      // npm and three compilers on a small machine.
      testTimeout: 120_000,
      hookTimeout: 240_000,
    },
  }),
)

export default config
