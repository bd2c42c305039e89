import { isObject } from '../document/json-kind.ts'
import type { Json } from '../model.ts'
import type { Repair } from './repair.ts'

/** What hey-api's schemas do not check. Examples and the mocks' answers are held to all of it. */
const loosened: ReadonlySet<string> = new Set([
  ...['not', 'if', 'contains', 'minContains', 'maxContains', 'uniqueItems', 'multipleOf'],
  ...['patternProperties', 'propertyNames', 'minProperties', 'maxProperties'],
  ...['dependentRequired', 'dependentSchemas', 'unevaluatedProperties', 'unevaluatedItems'],
])

/** Says what the validators will let pass although the document forbids it. */
export const loosenedKeywords: Repair = (schema, { pointer, report }) => {
  for (const [keyword, value] of Object.entries(schema)) {
    if (loosened.has(keyword) && restricts(keyword, value))
      report.add('loosened-keyword', `${pointer}/${keyword}`, { keyword })
  }
  return schema
}

function restricts(keyword: string, value: Json): boolean {
  if (typeof value === 'boolean') return value === (keyword === 'uniqueItems')
  return !(isObject(value) && Object.keys(value).length === 0)
}
