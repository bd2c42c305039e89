import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { npmInstall } from './npm-install.ts'
import type { Tarball } from './pack.ts'
import { readJson, root } from './publishable-packages.ts'
import type { Snippet } from './snippets.ts'

export interface ConsumerProject {
  readonly folder: string
  readonly snippets: readonly Snippet[]
}

export interface ConsumerOptions {
  readonly folder: string
  readonly tarballs: readonly Tarball[]
  readonly snippets: readonly Snippet[]
  /** Version of MSW, a peer of the mocks. */
  readonly msw: string
}

const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  isolatedDeclarations: true,
  declaration: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  noEmit: true,
}

/** An empty project in which somebody installs the tarballs and pastes the snippets of the READMEs. */
export async function createConsumer({ folder, tarballs, snippets, msw }: ConsumerOptions): Promise<ConsumerProject> {
  mkdirSync(join(folder, 'src'), { recursive: true })
  mkdirSync(join(folder, 'run'))
  writeJson(join(folder, 'package.json'), {
    private: true,
    type: 'module',
    dependencies: {
      ...Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`])),
      ...Object.fromEntries(['zod', '@types/node'].map((name) => [name, installedVersion(name)])),
      msw,
    },
  })
  writeJson(join(folder, 'tsconfig.json'), { compilerOptions, include: ['src'] })
  writeFileSync(join(folder, 'run/mock-everything.js'), mockEverything(tarballs))
  for (const { name, code } of snippets) {
    writeFileSync(join(folder, 'src', `${name}.ts`), code)
    writeFileSync(join(folder, 'run', `${name}.js`), withoutTypes(code))
  }
  await npmInstall(folder, ['--ignore-scripts'])
  return { folder, snippets }
}

/** Node 20 runs no TypeScript. */
function withoutTypes(code: string): string {
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }
  return ts.transpileModule(code, { compilerOptions: options }).outputText
}

/**
 * Loaded before a snippet: no request leaves the machine, whether or not the snippet is about mocks; a server that the
 * snippet itself starts is reached. The option for all else has another name in MSW 3.
 */
function mockEverything(tarballs: readonly Tarball[]): string {
  const mocks = tarballs.map(({ name }) => name).filter((name) => name.endsWith('-mocks'))
  return `import { http, passthrough } from 'msw'
import { setupServer } from 'msw/node'
${mocks.map((name, index) => `import * as mocks${index} from '${name}'`).join('\n')}
const makers = [${mocks.map((_, index) => `mocks${index}`).join(', ')}].flatMap((exports) =>
  Object.entries(exports).flatMap(([name, value]) => (name.endsWith('Handlers') ? [value] : [])))
const loopback = http.all(/^http:\\/\\/127\\.0\\.0\\.1:/, () => passthrough())
const server = setupServer(loopback, ...makers.flatMap((make) => make()))
server.listen({ onUnhandledRequest: 'error', onUnhandledFrame: 'error' })
`
}

function installedVersion(name: string): string {
  return readJson<{ version: string }>(join(root, 'node_modules', name, 'package.json')).version
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}
