import type { SyntaxNode } from './syntax-node.ts'
import { type Name, named } from './token-factory.ts'

type Optional = SyntaxNode | undefined
type Nodes = readonly SyntaxNode[]

const comments = undefined

/** TypeScript's functions that make nodes of statements, for what the engines give them. */
export const statementFactory = {
  createBlock(statements: Nodes, multiLine = false): SyntaxNode {
    return { kind: 'Block', statements, multiLine, comments }
  },
  createReturnStatement(expression?: SyntaxNode): SyntaxNode {
    return { kind: 'ReturnStatement', expression, comments }
  },
  createExpressionStatement(expression: SyntaxNode): SyntaxNode {
    return { kind: 'ExpressionStatement', expression, comments }
  },
  createVariableStatement(modifiers: Nodes | undefined, declarationList: SyntaxNode): SyntaxNode {
    return { kind: 'VariableStatement', modifiers, declarationList, comments }
  },
  createVariableDeclarationList(declarations: Nodes, keyword: string): SyntaxNode {
    return { kind: 'VariableDeclarationList', declarations, keyword, comments }
  },
  createVariableDeclaration(name: Name, _exclamation: Optional, type: Optional, initializer: Optional): SyntaxNode {
    return { kind: 'VariableDeclaration', name: named(name), type, initializer, comments }
  },
  createTypeAliasDeclaration(
    modifiers: Nodes | undefined,
    name: Name,
    typeParameters: Nodes | undefined,
    type: SyntaxNode,
  ): SyntaxNode {
    return { kind: 'TypeAliasDeclaration', modifiers, name: named(name), typeParameters, type, comments }
  },
  createInterfaceDeclaration(
    modifiers: Nodes | undefined,
    name: Name,
    typeParameters: Nodes | undefined,
    _heritage: undefined,
    members: Nodes,
  ): SyntaxNode {
    return { kind: 'InterfaceDeclaration', modifiers, name: named(name), typeParameters, members, comments }
  },
  createImportDeclaration(_modifiers: undefined, importClause: Optional, moduleSpecifier: SyntaxNode): SyntaxNode {
    return { kind: 'ImportDeclaration', importClause, moduleSpecifier, comments }
  },
  createImportClause(isTypeOnly: boolean, name: Optional, namedBindings: Optional): SyntaxNode {
    return { kind: 'ImportClause', isTypeOnly, name, namedBindings, comments }
  },
  createNamespaceImport(name: SyntaxNode): SyntaxNode {
    return { kind: 'NamespaceImport', name, comments }
  },
  createNamedImports(elements: Nodes): SyntaxNode {
    return { kind: 'NamedImports', elements, comments }
  },
  createImportSpecifier(isTypeOnly: boolean, propertyName: Optional, name: SyntaxNode): SyntaxNode {
    return { kind: 'ImportSpecifier', isTypeOnly, propertyName, name, comments }
  },
}
