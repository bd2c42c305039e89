import { mergeConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

/** What meets MSW is tested with the oldest version that is supported, the last 2.x and the newest. */
const meetsMsw = ['msw', 'overrides', 'recorder', 'scenarios'].map((name) => `test/${name}.test.ts`)

const withMsw = (name: string, include: readonly string[]) => ({
  extends: true,
  resolve: { alias: [{ find: /^msw(?=$|\/)/, replacement: name }] },
  test: { name, include },
})

const config: ViteUserConfig = mergeConfig(base, {
  test: {
    projects: [withMsw('msw', ['test/*.test.ts']), withMsw('msw-2-15', meetsMsw), withMsw('msw-2-11', meetsMsw)],
  },
})

export default config
