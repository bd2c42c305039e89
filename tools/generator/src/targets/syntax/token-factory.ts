import type { SyntaxNode, SyntaxNodeOf, TokenKind } from './syntax-node.ts'

/** A name, or the node of one. */
export type Name = string | SyntaxNode

const comments = undefined

/** TypeScript's functions that make names, keywords, literals and comments, for what the engines give them. */
export const tokenFactory = {
  createIdentifier(text: string): SyntaxNode {
    return { kind: 'Identifier', text, escapedText: text, comments }
  },
  createToken: (kind: TokenKind): SyntaxNode => token(kind),
  createModifier: (kind: TokenKind): SyntaxNode => token(kind),
  createKeywordTypeNode: (kind: TokenKind): SyntaxNode => token(kind),
  createTrue: (): SyntaxNode => token('TrueKeyword'),
  createFalse: (): SyntaxNode => token('FalseKeyword'),
  createNull: (): SyntaxNode => token('NullKeyword'),
  createStringLiteral(text: string, singleQuote = false): SyntaxNode {
    return { kind: 'StringLiteral', text, singleQuote, comments }
  },
  createNumericLiteral(value: string | number): SyntaxNode {
    return { kind: 'NumericLiteral', text: String(value), comments }
  },
  createBigIntLiteral(text: string): SyntaxNode {
    return { kind: 'BigIntLiteral', text, comments }
  },
  createRegularExpressionLiteral(text: string): SyntaxNode {
    return { kind: 'RegularExpressionLiteral', text, comments }
  },
  createNodeArray: <Node>(nodes: readonly Node[] = []): readonly Node[] => nodes,
  createJSDocText: (text: string): string => text,
  createJSDocComment(texts: readonly string[]): SyntaxNodeOf<'JSDoc'> {
    return { kind: 'JSDoc', lines: texts.join('').split(/\r\n?|\n/), comments }
  },
}

function token(kind: TokenKind): SyntaxNode {
  return { kind, comments }
}

/** The node of a name. */
export function named(name: Name): SyntaxNode {
  return typeof name === 'string' ? tokenFactory.createIdentifier(name) : name
}
