import { mergeConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

const config: ViteUserConfig = mergeConfig(base, {
  // A process and, in one file, a browser are started first, when the machine may be busy with other tests too.
  test: { hookTimeout: 120_000 },
} satisfies ViteUserConfig)

export default config
