import { printStringLiteral } from './print-string-literal.ts'
import { tokenText } from './syntax-kind.ts'
import type { NodeKind, SyntaxNode, SyntaxNodeOf, TokenKind } from './syntax-node.ts'
import { TextWriter } from './text-writer.ts'

type Optional = SyntaxNode | undefined
type Nodes = readonly SyntaxNode[]
type Printers = { readonly [Kind in NodeKind]: (node: SyntaxNodeOf<Kind>, out: TextWriter) => void }

/** A node as TypeScript's printer prints it, without a line break at its end. */
export function printSyntax(node: SyntaxNode): string {
  const out = new TextWriter()
  emit(node, out)
  return out.text
}

function emit(node: SyntaxNode, out: TextWriter): void {
  if (node.comments !== undefined) for (const comment of node.comments) out.comment(comment)
  const print = printers[node.kind as NodeKind] as ((node: SyntaxNode, out: TextWriter) => void) | undefined
  if (print !== undefined) print(node, out)
  else out.write(tokenText(node.kind as TokenKind))
}

function emitOptional(before: string, node: Optional, out: TextWriter): void {
  if (node === undefined) return
  out.write(before)
  emit(node, out)
}

function emitInLine(nodes: Nodes, separator: string, out: TextWriter): void {
  nodes.forEach((node, index) => {
    if (index > 0) out.write(separator)
    emit(node, out)
  })
}

function emitBetween(brackets: string, nodes: Nodes, out: TextWriter): void {
  out.write(brackets.charAt(0))
  emitInLine(nodes, ', ', out)
  out.write(brackets.charAt(1))
}

/** Type parameters or arguments, where there are any. */
function emitAngled(nodes: Nodes | undefined, out: TextWriter): void {
  if (nodes !== undefined && nodes.length > 0) emitBetween('<>', nodes, out)
}

/** Each on a line of its own, and indented. */
function emitLines(brackets: string, nodes: Nodes, separator: string, out: TextWriter): void {
  out.write(brackets.charAt(0))
  out.endLine()
  out.indented(() => {
    nodes.forEach((node, index) => {
      emit(node, out)
      if (index < nodes.length - 1) out.write(separator)
      out.endLine()
    })
  })
  out.write(brackets.charAt(1))
}

/** What stands in lines of a member is indented also where the members share a line. */
function emitLiteral(brackets: string, nodes: Nodes, multiLine: boolean, out: TextWriter): void {
  if (nodes.length === 0) out.write(brackets)
  else if (multiLine) emitLines(brackets, nodes, ',', out)
  else {
    const space = brackets === '{}' ? ' ' : ''
    out.write(brackets.charAt(0) + space)
    out.indented(() => emitInLine(nodes, ', ', out))
    out.write(space + brackets.charAt(1))
  }
}

function emitSpaced(nodes: Nodes, separator: string, out: TextWriter): void {
  out.write('{ ')
  emitInLine(nodes, separator, out)
  out.write(' }')
}

function emitModifiers(modifiers: Nodes | undefined, out: TextWriter): void {
  for (const modifier of modifiers ?? []) {
    emit(modifier, out)
    out.write(' ')
  }
}

/** `x => …`: the only one that needs no parentheses. */
function isBare({ type, modifiers = [], typeParameters = [], parameters }: SyntaxNodeOf<'ArrowFunction'>): boolean {
  const [parameter, ...others] = parameters
  if (parameter?.kind !== 'Parameter' || others.length + modifiers.length + typeParameters.length > 0) return false
  const { name, dotDotDotToken, questionToken, initializer } = parameter
  if (type ?? parameter.type ?? dotDotDotToken ?? questionToken ?? initializer) return false
  return (parameter.modifiers ?? []).length === 0 && name.kind === 'Identifier'
}

const printers: Printers = {
  Identifier: ({ text }, out) => out.write(text),
  NumericLiteral: ({ text }, out) => out.write(text),
  BigIntLiteral: ({ text }, out) => out.write(text),
  RegularExpressionLiteral: ({ text }, out) => out.write(text),
  StringLiteral: ({ text, singleQuote }, out) => out.write(printStringLiteral(text, singleQuote)),
  SourceText: ({ text }, out) => out.write(text),
  JSDoc: ({ lines }, out) => out.write(`/**${lines.map((line) => `\n * ${line}`).join('')} */`),

  TypeReference({ typeName, typeArguments }, out) {
    emit(typeName, out)
    emitAngled(typeArguments, out)
  },
  TypeLiteral: ({ members }, out) => (members.length === 0 ? out.write('{}') : emitLines('{}', members, '', out)),
  UnionType: ({ types }, out) => emitInLine(types, ' | ', out),
  IntersectionType: ({ types }, out) => emitInLine(types, ' & ', out),
  TupleType: ({ elements }, out) => emitLines('[]', elements, ',', out),
  ArrayType({ elementType }, out) {
    emit(elementType, out)
    out.write('[]')
  },
  RestType: ({ type }, out) => emitOptional('...', type, out),
  LiteralType: ({ literal }, out) => emit(literal, out),
  ParenthesizedType: ({ type }, out) => emitBetween('()', [type], out),
  IndexedAccessType({ objectType, indexType }, out) {
    emit(objectType, out)
    emitBetween('[]', [indexType], out)
  },
  TypeOperator: ({ operator, type }, out) => emitOptional(`${tokenText(operator)} `, type, out),
  MappedType({ readonlyToken, typeParameter, questionToken, type }, out) {
    out.write('{')
    out.endLine()
    out.indented(() => {
      if (readonlyToken !== undefined) emitModifiers([readonlyToken], out)
      emitOptional('[', typeParameter.name, out)
      emitOptional(' in ', typeParameter.constraint, out)
      out.write(']')
      emitOptional('', questionToken, out)
      emitOptional(': ', type, out)
      out.write(';')
      out.endLine()
    })
    out.write('}')
  },
  TypeParameter(node, out) {
    emit(node.name, out)
    emitOptional(' extends ', node.constraint, out)
    emitOptional(' = ', node.default, out)
  },
  PropertySignature({ modifiers, name, questionToken, type }, out) {
    emitModifiers(modifiers, out)
    emit(name, out)
    emitOptional('', questionToken, out)
    emitOptional(': ', type, out)
    out.write(';')
  },
  IndexSignature({ modifiers, parameters, type }, out) {
    emitModifiers(modifiers, out)
    emitBetween('[]', parameters, out)
    emitOptional(': ', type, out)
    out.write(';')
  },
  Parameter({ modifiers, dotDotDotToken, name, questionToken, type, initializer }, out) {
    emitModifiers(modifiers, out)
    emitOptional('', dotDotDotToken, out)
    emit(name, out)
    emitOptional('', questionToken, out)
    emitOptional(': ', type, out)
    emitOptional(' = ', initializer, out)
  },

  PropertyAccessExpression({ expression, name }, out) {
    emit(expression, out)
    emitOptional('.', name, out)
  },
  CallExpression(node, out) {
    emit(node.expression, out)
    emitAngled(node.typeArguments, out)
    emitBetween('()', node.arguments, out)
  },
  PrefixUnaryExpression: ({ operator, operand }, out) => emitOptional(tokenText(operator), operand, out),
  ParenthesizedExpression: ({ expression }, out) => emitBetween('()', [expression], out),
  ObjectLiteralExpression: ({ properties, multiLine }, out) => emitLiteral('{}', properties, multiLine, out),
  ArrayLiteralExpression: ({ elements, multiLine }, out) => emitLiteral('[]', elements, multiLine, out),
  PropertyAssignment({ name, initializer }, out) {
    emit(name, out)
    emitOptional(': ', initializer, out)
  },
  ArrowFunction(node, out) {
    emitModifiers(node.modifiers, out)
    emitAngled(node.typeParameters, out)
    if (isBare(node)) emitInLine(node.parameters, '', out)
    else emitBetween('()', node.parameters, out)
    emitOptional(': ', node.type, out)
    emitOptional(' => ', node.body, out)
  },

  Block({ statements, multiLine }, out) {
    if (multiLine) emitLines('{}', statements, '', out)
    else if (statements.length === 0) out.write('{ }')
    else emitSpaced(statements, ' ', out)
  },
  ReturnStatement({ expression }, out) {
    out.write('return')
    emitOptional(' ', expression, out)
    out.write(';')
  },
  ExpressionStatement({ expression }, out) {
    emit(expression, out)
    out.write(';')
  },
  VariableStatement({ modifiers, declarationList }, out) {
    emitModifiers(modifiers, out)
    emit(declarationList, out)
    out.write(';')
  },
  VariableDeclarationList({ keyword, declarations }, out) {
    out.write(`${keyword} `)
    emitInLine(declarations, ', ', out)
  },
  VariableDeclaration({ name, type, initializer }, out) {
    emit(name, out)
    emitOptional(': ', type, out)
    emitOptional(' = ', initializer, out)
  },
  TypeAliasDeclaration({ modifiers, name, typeParameters, type }, out) {
    emitModifiers(modifiers, out)
    emitOptional('type ', name, out)
    emitAngled(typeParameters, out)
    emitOptional(' = ', type, out)
    out.write(';')
  },
  InterfaceDeclaration({ modifiers, name, typeParameters, members }, out) {
    emitModifiers(modifiers, out)
    emitOptional('interface ', name, out)
    emitAngled(typeParameters, out)
    out.write(' ')
    emitLines('{}', members, '', out)
  },
  ImportDeclaration({ importClause, moduleSpecifier }, out) {
    emitOptional('import ', importClause, out)
    emitOptional(importClause === undefined ? 'import ' : ' from ', moduleSpecifier, out)
    out.write(';')
  },
  ImportClause({ isTypeOnly, name, namedBindings }, out) {
    if (isTypeOnly) out.write('type ')
    emitOptional('', name, out)
    emitOptional(name === undefined ? '' : ', ', namedBindings, out)
  },
  NamespaceImport: ({ name }, out) => emitOptional('* as ', name, out),
  NamedImports: ({ elements }, out) => emitSpaced(elements, ', ', out),
  ImportSpecifier({ isTypeOnly, propertyName, name }, out) {
    if (isTypeOnly) out.write('type ')
    emitOptional('', propertyName, out)
    emitOptional(propertyName === undefined ? '' : ' as ', name, out)
  },
}
