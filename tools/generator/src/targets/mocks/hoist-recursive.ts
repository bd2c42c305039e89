import { stronglyConnected } from '../../model/backtracking/strongly-connected.ts'
import type { JsonObject } from '../../model/model.ts'
import { isList, isObject } from '../inert/inert-schema.ts'
import { statementFactory } from '../syntax/statement-factory.ts'
import type { SyntaxNode } from '../syntax/syntax-node.ts'
import { typeFactory } from '../syntax/type-factory.ts'

const EAGER = ['anyOf', 'oneOf', 'allOf', 'prefixItems'] as const

/**
 * TypeScript refuses a property whose type needs itself at once: `Json: string | components['schemas']['Json'][]`. A type
 * alias may be such a type, so these get one: `type RecursiveJson = string | RecursiveJson[]`.
 */
export function hoistRecursive(nodes: readonly SyntaxNode[], document: JsonObject): readonly SyntaxNode[] {
  const names = recursiveNames(document)
  if (names.size === 0) return nodes
  const aliases: SyntaxNode[] = []
  const hoisted = nodes.map((node) => {
    if (node.kind !== 'InterfaceDeclaration' || textOf(node.name) !== 'components') return node
    return { ...node, members: node.members.map((section) => hoistMembers(section, names, aliases)) }
  })
  return [...hoisted, ...aliases]
}

/** The section of schemas, each recursive one of which refers to its alias. */
function hoistMembers(section: SyntaxNode, names: ReadonlySet<string>, aliases: SyntaxNode[]): SyntaxNode {
  if (section.kind !== 'PropertySignature' || textOf(section.name) !== 'schemas') return section
  if (section.type?.kind !== 'TypeLiteral') return section
  const members = section.type.members.map((member) => {
    if (member.kind !== 'PropertySignature' || member.type === undefined) return member
    const name = textOf(member.name)
    if (name === undefined || !names.has(name)) return member
    const type = renamed(member.type, names)
    aliases.push(statementFactory.createTypeAliasDeclaration(undefined, aliasOf(name), undefined, type))
    return { ...member, type: typeFactory.createTypeReferenceNode(aliasOf(name)) }
  })
  return { ...section, type: { ...section.type, members } }
}

/** A node in which whatever refers to one of the components refers to its alias. */
function renamed<Value>(value: Value, names: ReadonlySet<string>): Value
function renamed(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((member) => renamed(member, names))
  if (typeof value !== 'object' || value === null) return value
  const name = 'kind' in value ? componentOf(value as SyntaxNode) : undefined
  if (name !== undefined && names.has(name)) return typeFactory.createTypeReferenceNode(aliasOf(name))
  return Object.fromEntries(Object.entries(value).map(([field, member]) => [field, renamed(member, names)]))
}

function aliasOf(name: string): string {
  return `Recursive${name}`
}

/** `Json` in `components["schemas"]["Json"]`. */
function componentOf(node: SyntaxNode): string | undefined {
  if (node.kind !== 'IndexedAccessType' || node.objectType.kind !== 'IndexedAccessType') return undefined
  return literal(node.objectType.indexType) === 'schemas' ? literal(node.indexType) : undefined
}

function literal(node: SyntaxNode): string | undefined {
  return node.kind === 'LiteralType' && node.literal.kind === 'StringLiteral' ? node.literal.text : undefined
}

function textOf(name: SyntaxNode): string | undefined {
  return name.kind === 'Identifier' || name.kind === 'StringLiteral' ? name.text : undefined
}

/** Components that reach themselves through lists and alternatives alone: members of objects are looked at later. */
function recursiveNames(document: JsonObject): ReadonlySet<string> {
  const { components } = document
  const schemas = isObject(components) && isObject(components['schemas']) ? components['schemas'] : {}
  const names = Object.keys(schemas)
  const indices = new Map(names.map((name, index) => [name, index]))
  const edges = names.map((name) => eagerReferences(schemas[name]).flatMap((target) => indices.get(target) ?? []))
  const circles = stronglyConnected(names.length, (node) => edges[node] ?? [])
  const inCircles = new Set(edges.flatMap((targets, node) => targets.filter((to) => circles[to] === circles[node])))
  return new Set(names.filter((_, node) => inCircles.has(node)))
}

function eagerReferences(schema: unknown): readonly string[] {
  if (!isObject(schema as JsonObject)) return []
  const { $ref, items, ...rest } = schema as JsonObject
  const own = typeof $ref === 'string' ? [$ref.replace('#/components/schemas/', '')] : []
  const lists = EAGER.flatMap((keyword) => (isList(rest[keyword]) ? rest[keyword] : []))
  return [...own, ...[items, ...lists].flatMap(eagerReferences)]
}
