import { readFileSync } from 'node:fs'
import type { EmittedFile } from '../../emitted-file.ts'
import { withHeader } from '../../print-module.ts'

const path = 'src/fast-path.gen.ts'
let source: string | undefined

/** What it exports, and schemas call. */
export const FAST_PATH_NAMES: readonly string[] = ['withFastPath', 'isPlainDate', 'isPlainDateTime', 'isPlainUrl']

/** The file with those functions, where a module of the validators calls any. */
export function fastPathFiles(modules: readonly EmittedFile[]): readonly EmittedFile[] {
  if (!modules.some(({ content }) => content.includes("'./fast-path.gen.ts'"))) return []
  source ??= readFileSync(new URL('fast-path.ts', import.meta.url), 'utf8')
  return [{ path, content: withHeader(source) }]
}
