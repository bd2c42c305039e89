import { expressionFactory } from './expression-factory.ts'
import { printSyntax } from './print-syntax.ts'
import { statementFactory } from './statement-factory.ts'
import { SyntaxKind } from './syntax-kind.ts'
import type { SyntaxComment, SyntaxNode } from './syntax-node.ts'
import { tokenFactory } from './token-factory.ts'
import { typeFactory } from './type-factory.ts'

const STATEMENT = /Statement$|Declaration$|^Block$|^SourceText$/
const TYPE = /Type$|Keyword$|^Type(?:Reference|Literal|Operator)$/

/** A file; the engines read nothing but helper types of one line. */
interface SourceFile {
  statements: readonly SyntaxNode[]
}

/** What the engines are given in place of the compiler: the names of its interface that they use. */
export const typescript: object = {
  factory: { ...tokenFactory, ...typeFactory, ...expressionFactory, ...statementFactory },
  SyntaxKind: SyntaxKind,
  NodeFlags: { None: 'var', Let: 'let', Const: 'const' },
  NewLineKind: { LineFeed: 1 },
  EmitHint: { Unspecified: 4 },
  ScriptTarget: { ESNext: 99, Latest: 99 },
  ScriptKind: { TS: 3 },
  createSourceFile(_name: string, text: string): SourceFile {
    const [, name] = /^type (\w+)/.exec(text) ?? []
    return {
      statements:
        name === undefined
          ? []
          : [{ kind: 'SourceText', name: tokenFactory.createIdentifier(name), text, comments: undefined }],
    }
  },
  createPrinter: () => ({
    printNode: (_hint: number, node: SyntaxNode): string => printSyntax(node),
    printFile: ({ statements }: SourceFile): string => statements.map((node) => `${printSyntax(node)}\n`).join(''),
  }),
  addSyntheticLeadingComment(node: SyntaxNode, kind: SyntaxComment['kind'], text: string, endsLine = false) {
    node.comments = [...(node.comments ?? []), { kind, text, endsLine }]
    return node
  },
  isStatement: (node: SyntaxNode): boolean => STATEMENT.test(node.kind),
  isTypeNode: (node: SyntaxNode): boolean => TYPE.test(node.kind),
  isEntityName: isOf('Identifier'),
  isIdentifier: isOf('Identifier'),
  isReturnStatement: isOf('ReturnStatement'),
  isVariableStatement: isOf('VariableStatement'),
  isTypeAliasDeclaration: isOf('TypeAliasDeclaration', 'SourceText'),
  isInterfaceDeclaration: isOf('InterfaceDeclaration'),
  isUnionTypeNode: isOf('UnionType'),
  isIntersectionTypeNode: isOf('IntersectionType'),
  isTupleTypeNode: isOf('TupleType'),
  isArrayTypeNode: isOf('ArrayType'),
}

function isOf(...kinds: readonly string[]): (node: SyntaxNode) => boolean {
  return ({ kind }) => kinds.includes(kind)
}
