import ts from 'typescript'
import type { EmittedFile } from '../emitted-file.ts'

/** The packages that a package's sources import, whoever printed them; in the order of their names. */
export function importedPackages(files: readonly EmittedFile[]): readonly string[] {
  const specifiers = files
    .filter(({ path }) => path.endsWith('.ts'))
    .flatMap(({ content }) => ts.preProcessFile(content, true, false).importedFiles.map(({ fileName }) => fileName))
  const packages = specifiers.filter((specifier) => !specifier.startsWith('.')).map(packageOf)
  return [...new Set(packages)].sort()
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
