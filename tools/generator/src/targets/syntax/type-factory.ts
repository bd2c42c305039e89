import { parenthesizeBeforeBrackets, parenthesizeMember } from './parenthesize.ts'
import type { SyntaxNode, SyntaxNodeOf, TokenKind } from './syntax-node.ts'
import { type Name, named } from './token-factory.ts'

type Optional = SyntaxNode | undefined
type Nodes = readonly SyntaxNode[]

const comments = undefined

/** TypeScript's functions that make nodes of types, for what the engines give them. */
export const typeFactory = {
  createTypeReferenceNode(name: Name, typeArguments?: Nodes): SyntaxNode {
    return { kind: 'TypeReference', typeName: named(name), typeArguments, comments }
  },
  createTypeLiteralNode(members: Nodes = []): SyntaxNode {
    return { kind: 'TypeLiteral', members, comments }
  },
  createUnionTypeNode(types: Nodes): SyntaxNode {
    return { kind: 'UnionType', types: types.map(parenthesizeMember), comments }
  },
  createIntersectionTypeNode(types: Nodes): SyntaxNode {
    return { kind: 'IntersectionType', types: types.map(parenthesizeMember), comments }
  },
  createTupleTypeNode(elements: Nodes): SyntaxNode {
    return { kind: 'TupleType', elements, comments }
  },
  createArrayTypeNode(elementType: SyntaxNode): SyntaxNode {
    return { kind: 'ArrayType', elementType: parenthesizeBeforeBrackets(elementType), comments }
  },
  createRestTypeNode(type: SyntaxNode): SyntaxNode {
    return { kind: 'RestType', type, comments }
  },
  createLiteralTypeNode(literal: SyntaxNode): SyntaxNode {
    return { kind: 'LiteralType', literal, comments }
  },
  createParenthesizedType(type: SyntaxNode): SyntaxNode {
    return { kind: 'ParenthesizedType', type, comments }
  },
  createIndexedAccessTypeNode(objectType: SyntaxNode, indexType: SyntaxNode): SyntaxNode {
    return { kind: 'IndexedAccessType', objectType: parenthesizeBeforeBrackets(objectType), indexType, comments }
  },
  createTypeOperatorNode(operator: TokenKind, operand: SyntaxNode): SyntaxNode {
    const isNested = operator === 'ReadonlyKeyword' && operand.kind === 'TypeOperator'
    const type = isNested ? typeFactory.createParenthesizedType(operand) : parenthesizeMember(operand)
    return { kind: 'TypeOperator', operator, type, comments }
  },
  createMappedTypeNode(
    readonlyToken: Optional,
    typeParameter: SyntaxNodeOf<'TypeParameter'>,
    _nameType: undefined,
    questionToken: Optional,
    type: Optional,
  ): SyntaxNode {
    return { kind: 'MappedType', readonlyToken, typeParameter, questionToken, type, comments }
  },
  createTypeParameterDeclaration(
    _modifiers: Nodes | undefined,
    name: Name,
    constraint?: SyntaxNode,
    defaultType?: SyntaxNode,
  ): SyntaxNode {
    return { kind: 'TypeParameter', name: named(name), constraint, default: defaultType, comments }
  },
  createPropertySignature(
    modifiers: Nodes | undefined,
    name: Name,
    questionToken: Optional,
    type: Optional,
  ): SyntaxNode {
    return { kind: 'PropertySignature', modifiers, name: named(name), questionToken, type, comments }
  },
  createIndexSignature(modifiers: Nodes | undefined, parameters: Nodes, type: Optional): SyntaxNode {
    return { kind: 'IndexSignature', modifiers, parameters, type, comments }
  },
}
