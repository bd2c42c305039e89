import fc from 'fast-check'
import { child, childLocation, children } from '../contract/child.ts'
import type { SchemaAt } from '../contract/contract.ts'
import { type Json, type JsonObject, listAt } from '../document/json.ts'
import type { Located, SpecDocument } from '../document/spec-document.ts'
import { branchesOf } from './branches.ts'
import { oracleOf } from './oracle.ts'
import { stringArbitrary } from './string-arbitrary.ts'
import { typesOf } from './types-of.ts'

type Values = fc.Arbitrary<Json>

/** Any value that the schema allows; the oracle has the last word. Members that the schema does not name are left out. */
export function arbitraryOf(document: SpecDocument, schema: SchemaAt): Values {
  const oracle = oracleOf(document)
  return build(document, schema, 0).filter((value) => oracle.judge(schema, value).valid)
}

function build(document: SpecDocument, schema: SchemaAt, depth: number): Values {
  const located = document.resolve(document.at(schema.location))
  const { value } = located
  if ('const' in value) return fc.constant(value['const'] as Json)
  if (Array.isArray(value['enum'])) return fc.constantFrom(...(value['enum'] as Json[]))
  if (Array.isArray(value['oneOf']) || Array.isArray(value['anyOf'])) {
    return fc.oneof(...branchesOf(document, schema).map((branch) => build(document, branch, depth)))
  }
  if (Array.isArray(value['allOf'])) return allOf(document, located, depth)
  const types = typesOf(value)
  if (types.length === 0) return fc.oneof(fc.string(), fc.integer(), fc.boolean())
  return fc.oneof(...types.map((type) => ofType(document, located, type, depth)))
}

function allOf(document: SpecDocument, located: Located, depth: number): Values {
  const parts = children(document, located, 'allOf').map(([, part]) => build(document, part, depth))
  const own = located.value['properties'] ? [object(document, located, depth)] : []
  return fc.tuple(...parts, ...own).map((values) => {
    if (!values.every((value) => typeof value === 'object' && value !== null)) return values[0] ?? null
    return Object.assign({}, ...values)
  })
}

function ofType(document: SpecDocument, located: Located, type: string, depth: number): Values {
  const { value } = located
  if (type === 'string') return stringArbitrary(value)
  if (type === 'integer') return fc.integer(range(value))
  if (type === 'number') return fc.double({ ...range(value), noNaN: true, noDefaultInfinity: true })
  if (type === 'boolean') return fc.boolean()
  if (type === 'array') return array(document, located, depth)
  if (type === 'object') return object(document, located, depth)
  return fc.constant(null)
}

/** JavaScript's safe integers: what JSON carries unharmed. */
function range(schema: JsonObject): { min: number; max: number } {
  const number = (key: string) => (typeof schema[key] === 'number' ? schema[key] : undefined)
  return {
    min: number('minimum') ?? number('exclusiveMinimum') ?? -1_000_000,
    max: number('maximum') ?? number('exclusiveMaximum') ?? 1_000_000,
  }
}

function array(document: SpecDocument, located: Located, depth: number): Values {
  const minLength = Number(located.value['minItems'] ?? 0)
  if (depth > 4 || !located.value['items']) return fc.constant([])
  const items = build(document, { location: childLocation(located, 'items'), value: {} }, depth + 1)
  const maxLength = Number(located.value['maxItems'] ?? minLength + 3)
  return located.value['uniqueItems'] === true
    ? fc.uniqueArray(items, { minLength, maxLength, selector: (item) => JSON.stringify(item) })
    : fc.array(items, { minLength, maxLength })
}

function object(document: SpecDocument, located: Located, depth: number): Values {
  const required = listAt(located.value, 'required').map(String)
  const properties = child(document, located, 'properties')
  const names = Object.keys(properties?.value ?? {}).filter((name) => depth < 4 || required.includes(name))
  if (!properties || names.length === 0) return fc.constant({})
  const model = Object.fromEntries(
    names.map((name) => [name, build(document, { location: childLocation(properties, name), value: {} }, depth + 1)]),
  )
  return fc.record(model, {
    requiredKeys: names.filter((name) => required.includes(name)),
    noNullPrototype: true,
  }) as Values
}
