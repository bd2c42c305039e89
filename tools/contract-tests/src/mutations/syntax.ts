import ts from 'typescript'

/** A place in a source and what shall stand there instead. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Finds the first place of a module that a mutation can change. */
export type FindEdit = (module: ts.SourceFile) => Edit | undefined

/** Reads a module; nothing is resolved or checked. */
export function parseModule(file: string, source: string): ts.SourceFile {
  return ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true)
}

/** The source with one place changed. */
export function applyEdit(source: string, { start, end, text }: Edit): string {
  return source.slice(0, start) + text + source.slice(end)
}

/** The first node, in the order of the source, for which a function gives something. */
export function firstIn<Found>(node: ts.Node, look: (node: ts.Node) => Found | undefined): Found | undefined {
  return look(node) ?? ts.forEachChild(node, (child) => firstIn(child, look))
}

/** The edit that puts another text in a node's place. */
export function replace(node: ts.Node, text: string): Edit {
  return { start: node.getStart(), end: node.getEnd(), text }
}

/** The name of a member, however it is written. */
export function memberName(node: ts.Node): string | undefined {
  if (!ts.isPropertyAssignment(node) && !ts.isPropertySignature(node)) return undefined
  return ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name) ? node.name.text : undefined
}

/** The value of a literal; undefined where the node is none. */
export function literalValue(node: ts.Node | undefined): string | number | boolean | undefined {
  if (!node) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false
  return undefined
}

/** The value of an object's member. */
export function memberOf(node: ts.Node | undefined, name: string): ts.Expression | undefined {
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined
  const found = node.properties.find((property) => memberName(property) === name)
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined
}

/** The first object literal that fits. */
export function firstObject(
  module: ts.Node,
  fits: (object: ts.ObjectLiteralExpression) => boolean,
): ts.ObjectLiteralExpression | undefined {
  return firstIn(module, (node) => (ts.isObjectLiteralExpression(node) && fits(node) ? node : undefined))
}

/** The first member with this name and a value that fits. */
export function firstMember(
  module: ts.Node,
  name: string,
  fits: (value: ts.Expression) => boolean = () => true,
): ts.PropertyAssignment | undefined {
  return firstIn(module, (node) =>
    ts.isPropertyAssignment(node) && memberName(node) === name && fits(node.initializer) ? node : undefined,
  )
}
