import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ApiContract } from '../contract/contract.ts'
import { packageName } from '../packages/load-packages.ts'
import { createPackageRoot } from '../packages/package-root.ts'
import { type TypeAssertion, typeAssertions } from './type-assertions.ts'

/** What the compiler says of each assertion, by its name; absent: it holds. */
export type TypeVerdicts = ReadonlyMap<string, string>

const compilerOptions = {
  strict: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  module: 'nodenext',
  moduleDetection: 'force',
  skipLibCheck: true,
}

/** Compiles everything that must hold of an API's types against its built packages. */
export async function compileTypeAssertions(contract: ApiContract, from?: string): Promise<TypeVerdicts> {
  const root = createPackageRoot(contract.id, { copy: false, ...(from !== undefined && { from }) })
  try {
    const assertions = typeAssertions(contract)
    const { source, lines } = printProgram(contract.id, assertions)
    writeFileSync(join(root.folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(root.folder, 'assertions.ts'), source)
    writeFileSync(join(root.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['assertions.ts'] }))
    return readVerdicts(await runCompiler(root.folder), assertions, lines)
  } finally {
    root.remove()
  }
}

function printProgram(api: string, assertions: readonly TypeAssertion[]): { source: string; lines: number[] } {
  const head = [
    `import * as client from '${packageName(api, 'client')}'`,
    `import * as mocks from '${packageName(api, 'mocks')}'`,
    `import * as validators from '${packageName(api, 'validators')}'`,
    "import type { z } from 'zod'",
    '/** Written-out members, without readonly and without intersections; index signatures say only that more may come. */',
    'type Plain<T> = T extends readonly (infer Item)[] ? Plain<Item>[] : T extends object',
    '  ? { -readonly [K in keyof T as string extends K ? never : K]: Plain<T[K]> } : T',
    'type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false',
    'type Documented<Code extends string> = Code extends string ? {} extends Record<Code, 1> ? never : Code : never',
    'declare function same<A, B>(...differ: Equal<Plain<A>, Plain<B>> extends true ? [] : [first: A, second: B]): void',
    'void validators',
  ]
  const lines: number[] = []
  const source = [...head]
  for (const assertion of assertions) {
    lines.push(source.length + 1)
    source.push(...assertion.source.split('\n'))
  }
  return { source: `${source.join('\n')}\n`, lines }
}

function runCompiler(folder: string): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('@typescript/native/package.json')
  const tsc = join(dirname(manifest), 'bin', 'tsc')
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], (error, stdout, stderr) => {
      if (error && stdout === '') reject(new Error(`the compiler did not run: ${stderr || error.message}`))
      else resolve(stdout)
    })
  })
}

function readVerdicts(output: string, assertions: readonly TypeAssertion[], lines: readonly number[]): TypeVerdicts {
  const verdicts = new Map<string, string>()
  for (const text of output.split('\n').filter((line) => /error TS\d+/.test(line))) {
    const line = Number(/assertions\.ts\((\d+),/.exec(text)?.[1] ?? Number.NaN)
    const index = lines.findLastIndex((start) => start <= line)
    const assertion = assertions[index]
    if (!assertion) throw new Error(`the program for the types does not compile: ${text}`)
    verdicts.set(assertion.name, [verdicts.get(assertion.name), text].filter(Boolean).join('\n'))
  }
  return verdicts
}
