import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** The page of the recipes for Playwright and for development. */
const config: UserConfig = defineConfig({
  root: path('src/development'),
  publicDir: path('public'),
  build: { outDir: path('dist/page'), emptyOutDir: true, target: 'es2022' },
})

export default config
