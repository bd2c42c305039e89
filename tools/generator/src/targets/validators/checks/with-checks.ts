import { readFileSync } from 'node:fs'
import type { EmittedFile } from '../../emitted-file.ts'
import { printNames, withHeader } from '../../print-module.ts'
import { checkNames } from './print-checks.ts'

const path = 'src/checks.gen.ts'
let source: string | undefined

/** The modules of the validators, importing what their schemas call, and the file with those functions where any is called. */
export function withChecks(modules: readonly EmittedFile[]): {
  readonly modules: readonly EmittedFile[]
  readonly functions: readonly EmittedFile[]
} {
  const importing = modules.map(withImports)
  if (importing.every((module, at) => module === modules[at])) return { modules, functions: [] }
  source ??= readFileSync(new URL('checks.ts', import.meta.url), 'utf8')
  return { modules: importing, functions: [{ path, content: withHeader(source) }] }
}

function withImports(file: EmittedFile): EmittedFile {
  const called = new Set(Array.from(file.content.matchAll(/\.refine\((check\w+)/g), ([, name = '']) => name))
  const names = checkNames.filter((name) => called.has(name)).sort()
  if (names.length === 0) return file
  const [start, end] = ['import ', " from './checks.gen.ts'\n"]
  const line = `${start}${printNames(names, start.length + end.length)}${end}`
  return { ...file, content: file.content.replace(/^import \* as z from .*\n/m, (zod) => `${zod}${line}`) }
}
