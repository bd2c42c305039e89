import { writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { CorpusDocument } from '../corpus-document.ts'
import type { ProjectFolder } from '../project/project-folder.ts'
import { run } from '../project/run-process.ts'
import { root } from '../repository-root.ts'

/** What the compilers say, by document. */
export interface TypeCheck {
  /** One line an error, with the compiler's version. */
  readonly errors: ReadonlyMap<string, readonly string[]>
  /** Errors outside the packages. */
  readonly others: readonly string[]
  readonly time: number
}

const compilers = [
  { version: '7', command: join(root, 'node_modules/.bin/tsc'), args: [] },
  { version: '5.9', command: process.execPath, args: [join(root, 'node_modules/typescript/bin/tsc')] },
] as const

/** As strict as a user can be, on the sources and on the declarations that are published. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  moduleDetection: 'force',
  noEmit: true,
  declaration: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  forceConsistentCasingInFileNames: true,
  skipLibCheck: true,
}

/** Type-checks the packages of some documents, built before, with every supported compiler. */
export async function typeCheck(
  documents: readonly CorpusDocument[],
  project: ProjectFolder,
  onCompiler: (version: string) => void = () => {},
): Promise<TypeCheck> {
  if (documents.length === 0) return { errors: new Map(), others: [], time: 0 }
  const config = join(project.folder, 'tsconfig.json')
  const include = documents.map(({ id }) => `generated/${id}/*/src`)
  writeFileSync(config, JSON.stringify({ include, compilerOptions }))
  const start = performance.now()
  const errors = new Map<string, string[]>(documents.map(({ id }) => [id, []]))
  const others: string[] = []
  for (const { version, command, args } of compilers) {
    onCompiler(version)
    const { stdout, stderr, status } = await run(command, [...args, '-p', config, '--pretty', 'false'], project.folder)
    const lines = stdout.split('\n').filter((line) => /error TS\d+/.test(line))
    if (status !== 0 && lines.length === 0) others.push(`TypeScript ${version} ended with ${status}: ${stderr.trim()}`)
    for (const line of lines) {
      const list = errors.get(documentOf(line, project)) ?? others
      list.push(`TypeScript ${version}: ${line}`)
    }
  }
  return { errors, others, time: performance.now() - start }
}

function documentOf(line: string, { folder, generated }: ProjectFolder): string {
  const [, id = ''] = relative(folder, join(folder, line)).split(sep)
  return line.startsWith(relative(folder, generated)) ? id : ''
}
