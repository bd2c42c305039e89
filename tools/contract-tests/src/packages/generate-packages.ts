import { execFile } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { repositoryRoot, type SpecFolder } from '../document/find-specs.ts'
import { packageKinds, packageName } from './load-packages.ts'

/** A folder with packages that were generated from other documents than the repository's own. */
export interface GeneratedProject {
  readonly folder: string
  readonly remove: () => void
}

/** Generates and builds the packages of some documents outside the repository, where they can be imported by name. */
export async function generatePackages(specs: readonly SpecFolder[]): Promise<GeneratedProject> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'contract-generated-')))
  const project = { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
  try {
    await runGenerator(specs, join(folder, 'generated'))
    linkDependencies(join(folder, 'node_modules'))
    for (const { id } of specs) {
      for (const kind of packageKinds) {
        const source = join(folder, 'generated', id, kind)
        transpile(source)
        symlinkSync(source, join(folder, 'node_modules', packageName(id, kind)), 'dir')
      }
    }
    return project
  } catch (error) {
    project.remove()
    throw error
  }
}

function runGenerator(specs: readonly SpecFolder[], out: string): Promise<void> {
  const cli = join(repositoryRoot, 'tools/generator/src/cli.ts')
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, ...specs.map(({ file }) => file), '--out', out], (error, stdout, stderr) => {
      if (error) reject(new Error(`the generator refused the documents:\n${stdout}${stderr}`))
      else resolve()
    })
  })
}

/** Links everything that is installed here. */
function linkDependencies(target: string): void {
  const scope = '@cloud-kubeconfig'
  const installed = join(repositoryRoot, 'node_modules')
  mkdirSync(join(target, scope), { recursive: true })
  const link = (name: string) => symlinkSync(realpathSync(join(installed, name)), join(target, name))
  for (const name of readdirSync(installed)) if (name !== scope && !name.startsWith('.')) link(name)
  for (const name of ['core', 'mock-kit']) link(`${scope}/${name}`)
}

/** Makes `dist` as far as imports go: each file by itself, program and declarations. Bundling is tested elsewhere. */
function transpile(folder: string): void {
  mkdirSync(join(folder, 'dist'), { recursive: true })
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    declaration: true,
    isolatedDeclarations: true,
    rewriteRelativeImportExtensions: true,
  }
  for (const file of readdirSync(join(folder, 'src'))) {
    const source = readFileSync(join(folder, 'src', file), 'utf8')
    // The package's entry is `index`; inside, files keep their names.
    const name = file.replace(/\.ts$/, '')
    const { outputText: program } = ts.transpileModule(source, { compilerOptions, fileName: file })
    const { outputText: declarations } = ts.transpileDeclaration(source, { compilerOptions, fileName: file })
    for (const target of name === 'index.gen' ? [name, 'index'] : [name]) {
      writeFileSync(join(folder, 'dist', `${target}.js`), program)
      writeFileSync(
        join(folder, 'dist', `${target}.d.ts`),
        declarations.replaceAll(/(['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'),
      )
    }
  }
}
