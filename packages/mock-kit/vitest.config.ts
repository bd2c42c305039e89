import { mergeConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

/** The same tests with the oldest MSW that is supported, the last 2.x and the newest. */
const versions = ['msw', 'msw-2-15', 'msw-2-11']

const config: ViteUserConfig = mergeConfig(base, {
  test: {
    projects: versions.map((name) => ({
      extends: true,
      resolve: { alias: [{ find: /^msw(?=$|\/)/, replacement: name }] },
      test: { name },
    })),
  },
})

export default config
