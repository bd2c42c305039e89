import ts from 'typescript'
import type { JsonObject } from '../../model/model.ts'
import { isList, isObject } from '../inert/inert-schema.ts'

const EAGER = ['anyOf', 'oneOf', 'allOf', 'prefixItems'] as const

/**
 * TypeScript refuses a property whose type needs itself at once: `Json: string | components['schemas']['Json'][]`. A type
 * alias may be such a type, so these get one: `type RecursiveJson = string | RecursiveJson[]`.
 */
export function hoistRecursive(nodes: readonly ts.Node[], document: JsonObject): ts.Node[] {
  const names = recursiveNames(document)
  if (names.size === 0) return [...nodes]
  const aliases: ts.Node[] = []
  const hoisted = nodes.map((node) => ts.transform(node, [transformer(names, aliases)]).transformed[0] ?? node)
  return [...hoisted, ...aliases]
}

function transformer(names: ReadonlySet<string>, aliases: ts.Node[]): ts.TransformerFactory<ts.Node> {
  return (context) => {
    const renamed = (node: ts.Node): ts.Node => {
      const name = ts.isIndexedAccessTypeNode(node) ? componentOf(node) : undefined
      if (name !== undefined && names.has(name)) return ts.factory.createTypeReferenceNode(aliasOf(name))
      return ts.visitEachChild(node, renamed, context)
    }
    const declared = (node: ts.Node): ts.Node => {
      if (!ts.isPropertySignature(node) || node.type === undefined) return node
      const name = nameOf(node.name)
      if (name === undefined || !names.has(name)) return node
      const type = renamed(node.type) as ts.TypeNode
      aliases.push(ts.factory.createTypeAliasDeclaration(undefined, aliasOf(name), undefined, type))
      const reference = ts.factory.createTypeReferenceNode(aliasOf(name))
      return ts.factory.updatePropertySignature(node, node.modifiers, node.name, node.questionToken, reference)
    }
    const section = (node: ts.Node): ts.Node =>
      ts.isPropertySignature(node) && nameOf(node.name) === 'schemas' && node.type !== undefined
        ? ts.visitEachChild(node, (type) => ts.visitEachChild(type, declared, context), context)
        : node
    return (root) =>
      ts.isInterfaceDeclaration(root) && root.name.text === 'components'
        ? ts.visitEachChild(root, section, context)
        : root
  }
}

function aliasOf(name: string): string {
  return `Recursive${name}`
}

/** `Json` in `components["schemas"]["Json"]`. */
function componentOf({ objectType, indexType }: ts.IndexedAccessTypeNode): string | undefined {
  if (!ts.isIndexedAccessTypeNode(objectType) || literal(objectType.indexType) !== 'schemas') return undefined
  return literal(indexType)
}

function literal(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined
}

function nameOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined
}

/** Components that reach themselves through lists and alternatives alone: members of objects are looked at later. */
function recursiveNames(document: JsonObject): ReadonlySet<string> {
  const { components } = document
  const schemas = isObject(components) && isObject(components['schemas']) ? components['schemas'] : {}
  const edges = new Map(Object.entries(schemas).map(([name, schema]) => [name, eagerReferences(schema)]))
  return new Set([...edges.keys()].filter((name) => reaches(name, name, edges)))
}

function reaches(from: string, to: string, edges: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set(edges.get(from))
  for (const name of seen) {
    if (name === to) return true
    for (const next of edges.get(name) ?? []) seen.add(next)
  }
  return false
}

function eagerReferences(schema: unknown): readonly string[] {
  if (!isObject(schema as JsonObject)) return []
  const { $ref, items, ...rest } = schema as JsonObject
  const own = typeof $ref === 'string' ? [$ref.replace('#/components/schemas/', '')] : []
  const lists = EAGER.flatMap((keyword) => (isList(rest[keyword]) ? rest[keyword] : []))
  return [...own, ...[items, ...lists].flatMap(eagerReferences)]
}
