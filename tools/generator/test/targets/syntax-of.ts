import ts from 'typescript'

/**
 * The syntax of a module: the kinds of its nodes, in their order, which is what is left when every text is taken out.
 * How a key is written (plain, quoted, computed) is not told apart. Comments are not syntax.
 *
 * @throws Error where the module does not parse.
 */
export function syntaxOf(module: string): string {
  const source = ts.createSourceFile('module.ts', module, ts.ScriptTarget.Latest, true)
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] }
  if (parseDiagnostics.length > 0) {
    throw new Error(
      parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n'),
    )
  }
  const kinds: string[] = []
  visit(source, kinds)
  return kinds.join('\n')
}

function visit(node: ts.Node, kinds: string[]): void {
  if (isKey(node)) {
    kinds.push('key')
    return
  }
  if (
    ts.isPropertyAccessExpression(node) ||
    (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
  ) {
    kinds.push('access')
    visit(node.expression, kinds)
    return
  }
  // `as const`, where a name asks for it.
  if (ts.isAsExpression(node)) {
    visit(node.expression, kinds)
    return
  }
  kinds.push(ts.SyntaxKind[node.kind])
  ts.forEachChild(node, (child) => visit(child, kinds))
}

function isKey(node: ts.Node): boolean {
  const { parent } = node
  return (
    parent !== undefined && (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node
  )
}
