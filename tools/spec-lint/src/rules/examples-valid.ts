import { examplesIn } from '../examples.ts'
import type { Resolved } from '../resolve.ts'
import type { Finding, Rule } from '../rule.ts'
import { SchemaChecker } from '../schema-checker.ts'
import { itemsOf, type Spec, type SpecObject } from '../spec.ts'

/** What the document shows and what it defaults to is what it allows. */
export const examplesValid: Rule = {
  name: 'examples-valid',
  check: (spec) => {
    const checker = new SchemaChecker(spec.document)
    const found = spec.objects.flatMap((object) => checkObject(spec, object, checker))
    return [...new Map(found.map((finding) => [`${finding.path.join('/')} ${finding.cause}`, finding])).values()]
  },
}

function checkObject(spec: Spec, object: SpecObject, checker: SchemaChecker): Finding[] {
  const { kind, value, path } = object
  if (kind === 'schema') return checkValues(schemaValues(object), path, checker)
  if (!['mediaType', 'parameter', 'header'].includes(kind) || !('schema' in value)) return []
  return checkValues(examplesIn(spec, object), [...path, 'schema'], checker)
}

function schemaValues({ value, path }: SpecObject): Resolved[] {
  const single = ['example', 'default'].flatMap((key) =>
    key in value ? [{ value: value[key], path: [...path, key] }] : [],
  )
  const list = itemsOf(value['examples']).map((item, index) => ({
    value: item,
    path: [...path, 'examples', String(index)],
  }))
  return [...single, ...list]
}

function checkValues(values: readonly Resolved[], schema: readonly string[], checker: SchemaChecker): Finding[] {
  return values.flatMap(({ value, path }) =>
    checker.check(schema, value).map((problem) => ({
      path: [...path, ...problem.path],
      cause: `This value does not fit its schema: ${problem.message}.`,
      cure: 'Correct the value, or the schema if the vendor sends such values.',
    })),
  )
}
