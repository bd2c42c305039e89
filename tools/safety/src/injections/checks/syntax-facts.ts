import ts from 'typescript'

/** What a module is made of, once the texts in it are left out. */
export interface SyntaxFacts {
  /** Kinds of its nodes. */
  readonly kinds: ReadonlySet<string>
  /** Names that it uses and neither declares nor imports: globals. */
  readonly globals: ReadonlySet<string>
  /** What it imports from. */
  readonly specifiers: ReadonlySet<string>
}

/**
 * Reads a module.
 * @throws Error where it does not parse
 */
export function syntaxFacts(module: string): SyntaxFacts {
  const source = ts.createSourceFile('module.ts', module, ts.ScriptTarget.Latest, true)
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] }
  const [fault] = parseDiagnostics
  if (fault !== undefined) {
    const line = module.slice(0, fault.start).split('\n').length
    throw new Error(`line ${line}: ${ts.flattenDiagnosticMessageText(fault.messageText, '\n')}`)
  }
  const facts = {
    kinds: new Set<string>(),
    used: new Set<string>(),
    declared: new Set<string>(),
    specifiers: new Set<string>(),
  }
  visit(source, facts)
  const globals = [...facts.used].filter((name) => !facts.declared.has(name))
  return { kinds: facts.kinds, globals: new Set(globals), specifiers: facts.specifiers }
}

interface Collected {
  readonly kinds: Set<string>
  readonly used: Set<string>
  readonly declared: Set<string>
  readonly specifiers: Set<string>
}

function visit(node: ts.Node, facts: Collected): void {
  // `as const`, where a name asks for it.
  if (ts.isAsExpression(node) && ts.isConstTypeReference(node.type)) {
    visit(node.expression, facts)
    return
  }
  // A key or a member in brackets, where its name asks for it.
  if (ts.isComputedPropertyName(node) && ts.isStringLiteral(node.expression)) return
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) {
    visit(node.expression, facts)
    return
  }
  facts.kinds.add(ts.SyntaxKind[node.kind])
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    facts.specifiers.add((node.moduleSpecifier as ts.StringLiteral).text)
  }
  if (ts.isIdentifier(node)) {
    if (isDeclared(node)) facts.declared.add(node.text)
    else if (!isMember(node)) facts.used.add(node.text)
  }
  ts.forEachChild(node, (child) => visit(child, facts))
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isImportSpecifier(parent)) return parent.name === node
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isTypeAliasDeclaration(parent) ||
      ts.isInterfaceDeclaration(parent) ||
      ts.isTypeParameterDeclaration(parent) ||
      ts.isBindingElement(parent)) &&
    parent.name === node
  )
}

/** A name that means something only after another, or in an object or a list of exports. */
function isMember({ parent, ...node }: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.pos === node.pos
  if (ts.isQualifiedName(parent)) return parent.right.pos === node.pos
  return (
    (ts.isPropertyAssignment(parent) && parent.name.pos === node.pos) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isNamedTupleMember(parent)
  )
}
