import ts from 'typescript'
import type { RepositoryFile } from './repository.ts'
import { descendants, lineOf, parse } from './source-code.ts'

/** One use of another module. */
export interface Import {
  readonly specifier: string
  readonly line: number
  /** type: gone at run time; lazy: `import()` inside a function; value: loaded with the file. */
  readonly kind: 'value' | 'type' | 'lazy'
  /** `export * from …` */
  readonly star: boolean
}

const known = new WeakMap<RepositoryFile, readonly Import[]>()

/** Everything a file imports or re-exports, type queries (`import('x').Y`) included. */
export function importsOf(file: RepositoryFile): readonly Import[] {
  const cached = known.get(file)
  if (cached) return cached
  const source = parse(file)
  const imports = [...descendants(source)].flatMap((node) => {
    const found = readImport(node)
    return found ? [{ ...found, line: lineOf(source, node) }] : []
  })
  known.set(file, imports)
  return imports
}

type Found = Omit<Import, 'line'>

function readImport(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node)) {
    return found(node.moduleSpecifier, isTypeOnly(node.importClause) ? 'type' : 'value')
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const star = !node.exportClause || ts.isNamespaceExport(node.exportClause)
    const clause = node.exportClause
    const onlyTypes = clause !== undefined && ts.isNamedExports(clause) && allTypes(clause.elements)
    return found(node.moduleSpecifier, node.isTypeOnly || onlyTypes ? 'type' : 'value', star && !node.exportClause)
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return found(node.argument.literal, 'type')
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return found(node.arguments[0], isInFunction(node) ? 'lazy' : 'value')
  }
  return undefined
}

function found(specifier: ts.Node | undefined, kind: Import['kind'], star = false): Found | undefined {
  return specifier && ts.isStringLiteralLike(specifier) ? { specifier: specifier.text, kind, star } : undefined
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const bindings = clause.namedBindings
  return !clause.name && bindings !== undefined && ts.isNamedImports(bindings) && allTypes(bindings.elements)
}

function allTypes(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): boolean {
  return elements.length > 0 && elements.every((element) => element.isTypeOnly)
}

function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined
}

/** The package a specifier names (`@scope/name/sub` → `@scope/name`); nothing for relative ones and Node's own. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('/') || specifier.startsWith('node:')) return undefined
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]
}
