import { defineConfig, type UserConfig } from 'tsdown'

const config: UserConfig = defineConfig({
  entry: ['src/index.ts', 'src/credentials.ts', 'src/signing.ts', 'src/verify.ts', 'src/wire.ts'],
  platform: 'neutral',
  // Of the subpath `credentials`, the only one that is not for browsers.
  external: [/^node:/],
  target: 'es2022',
  dts: true,
})
export default config
