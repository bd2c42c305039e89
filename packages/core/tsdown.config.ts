import { defineConfig, type UserConfig } from 'tsdown'

const config: UserConfig = defineConfig({
  entry: ['src/index.ts', 'src/signing.ts', 'src/verify.ts', 'src/wire.ts'],
  platform: 'neutral',
  target: 'es2022',
  dts: true,
})
export default config
