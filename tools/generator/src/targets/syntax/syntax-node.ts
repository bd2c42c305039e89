/** A comment in front of a node. */
export interface SyntaxComment {
  readonly kind: 'SingleLineCommentTrivia' | 'MultiLineCommentTrivia'
  readonly text: string
  readonly endsLine: boolean
}

type Nodes = readonly SyntaxNode[] | undefined
type Optional = SyntaxNode | undefined

/** What a node of each kind has, as TypeScript names it, which is how the engines ask for it. */
export interface SyntaxFields {
  Identifier: { readonly text: string; readonly escapedText: string }
  NumericLiteral: { readonly text: string }
  BigIntLiteral: { readonly text: string }
  RegularExpressionLiteral: { readonly text: string }
  StringLiteral: { readonly text: string; readonly singleQuote: boolean }
  SourceText: { readonly name: SyntaxNode; readonly text: string }
  JSDoc: { readonly lines: readonly string[] }
  TypeReference: { readonly typeName: SyntaxNode; readonly typeArguments: Nodes }
  TypeLiteral: { readonly members: readonly SyntaxNode[] }
  UnionType: { readonly types: readonly SyntaxNode[] }
  IntersectionType: { readonly types: readonly SyntaxNode[] }
  TupleType: { readonly elements: readonly SyntaxNode[] }
  ArrayType: { readonly elementType: SyntaxNode }
  RestType: { readonly type: SyntaxNode }
  LiteralType: { readonly literal: SyntaxNode }
  ParenthesizedType: { readonly type: SyntaxNode }
  IndexedAccessType: { readonly objectType: SyntaxNode; readonly indexType: SyntaxNode }
  TypeOperator: { readonly operator: TokenKind; readonly type: SyntaxNode }
  MappedType: {
    readonly readonlyToken: Optional
    readonly typeParameter: SyntaxNodeOf<'TypeParameter'>
    readonly questionToken: Optional
    readonly type: Optional
  }
  TypeParameter: { readonly name: SyntaxNode; readonly constraint: Optional; readonly default: Optional }
  PropertySignature: {
    readonly modifiers: Nodes
    readonly name: SyntaxNode
    readonly questionToken: Optional
    readonly type: Optional
  }
  IndexSignature: { readonly modifiers: Nodes; readonly parameters: readonly SyntaxNode[]; readonly type: Optional }
  Parameter: {
    readonly modifiers: Nodes
    readonly dotDotDotToken: Optional
    readonly name: SyntaxNode
    readonly questionToken: Optional
    readonly type: Optional
    readonly initializer: Optional
  }
  PropertyAccessExpression: { readonly expression: SyntaxNode; readonly name: SyntaxNode }
  CallExpression: {
    readonly expression: SyntaxNode
    readonly typeArguments: Nodes
    readonly arguments: readonly SyntaxNode[]
  }
  PrefixUnaryExpression: { readonly operator: TokenKind; readonly operand: SyntaxNode }
  ParenthesizedExpression: { readonly expression: SyntaxNode }
  ObjectLiteralExpression: { readonly properties: readonly SyntaxNode[]; readonly multiLine: boolean }
  ArrayLiteralExpression: { readonly elements: readonly SyntaxNode[]; readonly multiLine: boolean }
  PropertyAssignment: { readonly name: SyntaxNode; readonly initializer: SyntaxNode }
  ArrowFunction: {
    readonly modifiers: Nodes
    readonly typeParameters: Nodes
    readonly parameters: readonly SyntaxNode[]
    readonly type: Optional
    readonly body: SyntaxNode
  }
  Block: { readonly statements: readonly SyntaxNode[]; readonly multiLine: boolean }
  ReturnStatement: { readonly expression: Optional }
  ExpressionStatement: { readonly expression: SyntaxNode }
  VariableStatement: { readonly modifiers: Nodes; readonly declarationList: SyntaxNode }
  VariableDeclarationList: { readonly declarations: readonly SyntaxNode[]; readonly keyword: string }
  VariableDeclaration: { readonly name: SyntaxNode; readonly type: Optional; readonly initializer: Optional }
  TypeAliasDeclaration: {
    readonly modifiers: Nodes
    readonly name: SyntaxNode
    readonly typeParameters: Nodes
    readonly type: SyntaxNode
  }
  InterfaceDeclaration: {
    readonly modifiers: Nodes
    readonly name: SyntaxNode
    readonly typeParameters: Nodes
    readonly members: readonly SyntaxNode[]
  }
  ImportDeclaration: { readonly importClause: Optional; readonly moduleSpecifier: SyntaxNode }
  ImportClause: { readonly isTypeOnly: boolean; readonly name: Optional; readonly namedBindings: Optional }
  NamespaceImport: { readonly name: SyntaxNode }
  NamedImports: { readonly elements: readonly SyntaxNode[] }
  ImportSpecifier: { readonly isTypeOnly: boolean; readonly propertyName: Optional; readonly name: SyntaxNode }
}

/** Of a keyword or another token: it has no more than its kind. */
export type TokenKind = `${string}Keyword` | `${string}Token`

/** The kinds of nodes that the engines make. */
export type NodeKind = keyof SyntaxFields

interface Commented {
  comments: SyntaxComment[] | undefined
}

/** A node of one of these kinds. */
export type SyntaxNodeOf<Kind extends NodeKind> = {
  [K in Kind]: { readonly kind: K } & SyntaxFields[K] & Commented
}[Kind]

/** A node of TypeScript's syntax, as far as there is something to print. */
export type SyntaxNode = SyntaxNodeOf<NodeKind> | ({ readonly kind: TokenKind } & Commented)
