import type { EmittedFile } from '../emitted-file.ts'

// Declarations begin a line. A scanner that looks for `import` anywhere finds it in comments and texts of a document too.
const DECLARATION = /^(?:(?:import|export) .*|\}) from (['"])([^'"]+)\1;?$/gm

/** The packages that a package's sources import, whoever printed them; in the order of their names. */
export function importedPackages(files: readonly EmittedFile[]): readonly string[] {
  const specifiers = files
    .filter(({ path }) => path.endsWith('.ts'))
    .flatMap(({ content }) => Array.from(content.matchAll(DECLARATION), ([, , specifier = '']) => specifier))
  const packages = specifiers.filter((specifier) => !specifier.startsWith('.')).map(packageOf)
  return [...new Set(packages)].sort()
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
