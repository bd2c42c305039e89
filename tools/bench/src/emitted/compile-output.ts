import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Generator, Workplace } from '../generators/generator.ts'
import { type Limits, type MeasuredRun, measureProcess } from '../process/measured-process.ts'
import { root } from '../repository-root.ts'

export type Compiler = 'TypeScript 5.9' | 'TypeScript 7'

/** The compilers that people have. */
export const compilers: Readonly<Record<Compiler, { readonly command: string; readonly args: readonly string[] }>> = {
  'TypeScript 5.9': { command: process.execPath, args: [join(root, 'node_modules/typescript/bin/tsc')] },
  'TypeScript 7': { command: join(root, 'node_modules/.bin/tsc'), args: [] },
}

/** What a compiler says of a generator's output. */
export interface Compilation extends MeasuredRun {
  /** Errors that keep it from being TypeScript at all; where there are some, the others are not looked for. */
  readonly syntaxErrors: number
  readonly typeErrors: number
}

/** There may be thousands of errors. */
const shownOutput = 2000

/** What a project with a bundler has, nothing that only some generators could follow. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  module: 'esnext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
}

/** What was emitted, or a part of it. */
export interface Output {
  readonly generator: Generator
  readonly workplace: Workplace
  readonly makes: string
  /** Absolute. */
  readonly folders: readonly string[]
}

/** All that a generator emitted. */
export function outputOf(generator: Generator, workplace: Workplace): Output {
  return { generator, workplace, makes: generator.makes, folders: [workplace.out] }
}

/**
 * Writes a tsconfig beside an output.
 * @param include folders and files, absolute; what they import is found
 * @returns its absolute path
 */
export function writeProject({ generator, workplace }: Output, include: readonly string[]): string {
  const config = join(workplace.folder, 'tsconfig.json')
  const modules = Object.entries(generator.paths?.(workplace) ?? {})
  const paths = Object.fromEntries(modules.map(([name, file]) => [name, [file]]))
  writeFileSync(config, JSON.stringify({ include, compilerOptions: { ...compilerOptions, paths } }, undefined, 2))
  return config
}

/** Compiles what was emitted, which must be there, in a process of its own. */
export async function compileOutput(output: Output, compiler: Compiler, limits: Limits): Promise<Compilation> {
  const { command, args } = compilers[compiler]
  const project = ['--project', writeProject(output, output.folders), '--pretty', 'false']
  const run = await measureProcess({ command, args: [...args, ...project], cwd: output.workplace.folder }, limits)
  const errors = countErrors(run.output)
  // It ended as it should where it found errors, and says so with its status.
  const isThrough = run.outcome === 'failed' && errors.syntaxErrors + errors.typeErrors > 0
  const shown = run.output.slice(0, shownOutput)
  return { ...run, ...errors, output: shown, outcome: isThrough ? 'done' : run.outcome }
}

/** TypeScript numbers what is wrong with the syntax from 1000 on, and with the types from 2000 on. */
export function countErrors(output: string): { readonly syntaxErrors: number; readonly typeErrors: number } {
  const codes = [...output.matchAll(/error TS(\d+):/g)].map(([, code]) => Number(code))
  const syntaxErrors = codes.filter((code) => code < 2000).length
  return { syntaxErrors, typeErrors: codes.length - syntaxErrors }
}
