import type { SyntaxNode } from './syntax-node.ts'

const ALTERNATIVES: readonly string[] = ['UnionType', 'IntersectionType']
const BEFORE_BRACKETS: readonly string[] = [...ALTERNATIVES, 'TypeOperator']
const NOT_CALLED: readonly string[] = ['ArrowFunction', 'PrefixUnaryExpression']

/** A type within a union, an intersection or behind an operator: TypeScript flattens neither of the two. */
export function parenthesizeMember(type: SyntaxNode): SyntaxNode {
  return parenthesizeType(type, ALTERNATIVES)
}

/** A type in front of `[]` or `[key]`. */
export function parenthesizeBeforeBrackets(type: SyntaxNode): SyntaxNode {
  return parenthesizeType(type, BEFORE_BRACKETS)
}

/** An expression that is called, or whose member is taken. */
export function parenthesizeCalled(expression: SyntaxNode): SyntaxNode {
  return NOT_CALLED.includes(expression.kind) ? parenthesized(expression) : expression
}

/** What an arrow function gives; an object would be read as a block. */
export function parenthesizeBody(body: SyntaxNode): SyntaxNode {
  return leftmost(body).kind === 'ObjectLiteralExpression' ? parenthesized(body) : body
}

function leftmost(expression: SyntaxNode): SyntaxNode {
  return expression.kind === 'PropertyAccessExpression' || expression.kind === 'CallExpression'
    ? leftmost(expression.expression)
    : expression
}

function parenthesizeType(type: SyntaxNode, kinds: readonly string[]): SyntaxNode {
  return kinds.includes(type.kind) ? { kind: 'ParenthesizedType', type, comments: undefined } : type
}

function parenthesized(expression: SyntaxNode): SyntaxNode {
  return { kind: 'ParenthesizedExpression', expression, comments: undefined }
}
