export default {
  entry: { index: 'src/index.gen.ts' },
  platform: 'neutral',
  target: 'es2022',
  dts: true,
}
