import { parenthesizeBody, parenthesizeCalled } from './parenthesize.ts'
import type { SyntaxNode, TokenKind } from './syntax-node.ts'
import { type Name, named } from './token-factory.ts'

type Optional = SyntaxNode | undefined
type Nodes = readonly SyntaxNode[]

const comments = undefined

/** TypeScript's functions that make nodes of expressions, for what the engines give them. */
export const expressionFactory = {
  createPropertyAccessExpression(expression: SyntaxNode, name: Name): SyntaxNode {
    return {
      kind: 'PropertyAccessExpression',
      expression: parenthesizeCalled(expression),
      name: named(name),
      comments,
    }
  },
  createCallExpression(expression: SyntaxNode, typeArguments: Nodes | undefined, given: Nodes = []): SyntaxNode {
    return {
      kind: 'CallExpression',
      expression: parenthesizeCalled(expression),
      typeArguments,
      arguments: given,
      comments,
    }
  },
  createPrefixUnaryExpression(operator: TokenKind, operand: SyntaxNode): SyntaxNode {
    return { kind: 'PrefixUnaryExpression', operator, operand: parenthesizeCalled(operand), comments }
  },
  createObjectLiteralExpression(properties: Nodes = [], multiLine = false): SyntaxNode {
    return { kind: 'ObjectLiteralExpression', properties, multiLine, comments }
  },
  createArrayLiteralExpression(elements: Nodes = [], multiLine = false): SyntaxNode {
    return { kind: 'ArrayLiteralExpression', elements, multiLine, comments }
  },
  createPropertyAssignment(name: Name, initializer: SyntaxNode): SyntaxNode {
    return { kind: 'PropertyAssignment', name: named(name), initializer, comments }
  },
  createParameterDeclaration(
    modifiers: Nodes | undefined,
    dotDotDotToken: Optional,
    name: Name,
    questionToken?: SyntaxNode,
    type?: SyntaxNode,
    initializer?: SyntaxNode,
  ): SyntaxNode {
    return {
      kind: 'Parameter',
      modifiers,
      dotDotDotToken,
      name: named(name),
      questionToken,
      type,
      initializer,
      comments,
    }
  },
  createArrowFunction(
    modifiers: Nodes | undefined,
    typeParameters: Nodes | undefined,
    parameters: Nodes,
    type: Optional,
    _arrow: Optional,
    body: SyntaxNode,
  ): SyntaxNode {
    return {
      kind: 'ArrowFunction',
      modifiers,
      typeParameters,
      parameters,
      type,
      body: parenthesizeBody(body),
      comments,
    }
  },
}
