import ts from 'typescript'
import type { RepositoryFile } from './repository.ts'

const parsed = new WeakMap<RepositoryFile, ts.SourceFile>()

/** The syntax tree of a file; parsed once, whoever asks. */
export function parse(file: RepositoryFile): ts.SourceFile {
  const known = parsed.get(file)
  if (known) return known
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  parsed.set(file, source)
  return source
}

/** 1-based line of a node's first token. */
export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}

/** Every node below, parents first. */
export function* descendants(node: ts.Node): Generator<ts.Node> {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  for (const child of children) {
    yield child
    yield* descendants(child)
  }
}
