import type { Json, JsonObject } from '../../../model/model.ts'
import type { CheckedKeywords } from '../../../model/schemas/checked-keywords.ts'
import { Code, type Literal, printLiteral } from '../../escape/print-literal.ts'
import { printRegExp } from '../../escape/print-reg-exp.ts'
import { printString } from '../../escape/print-string.ts'

/** Functions of `checks.ts` that are called by name. */
export const checkNames = [
  'checkUniqueItems',
  'checkMultipleOf',
  'checkSize',
  'checkDependents',
  'checkKnown',
  'checkSchema',
] as const

/** What zod's schema is followed by: one `.refine(…)` for each group of keywords. */
export function printChecks(checks: readonly CheckedKeywords[], indent: number): string {
  return checks
    .map((keywords) => `.refine(${printCheck(keywords, indent)}, ${printString(messageOf(keywords))})`)
    .join('')
}

function printCheck(keywords: CheckedKeywords, indent: number): string {
  const { uniqueItems, multipleOf, minProperties, maxProperties, dependentRequired } = keywords
  if (uniqueItems === true) return 'checkUniqueItems'
  if (multipleOf !== undefined) return `checkMultipleOf(${multipleOf})`
  if (minProperties !== undefined || maxProperties !== undefined) {
    return `checkSize(${[minProperties ?? 0, maxProperties].filter((size) => size !== undefined).join(', ')})`
  }
  const literal = (value: Literal): string => printLiteral(value, indent, indent + 40)
  if (isObject(dependentRequired)) return `checkDependents(${literal(entries(dependentRequired, (names) => names))})`
  return `checkSchema(${literal(checkedSchema(keywords))})`
}

function messageOf(keywords: CheckedKeywords): string {
  return `Invalid input: does not meet ${Object.keys(keywords)[0] ?? 'its schema'}`
}

/** Only the formats that the engines' schemas check. */
const formats: ReadonlyMap<string, string> = new Map([
  ['date', 'z.iso.date()'],
  ['date-time', 'z.iso.datetime({ offset: true })'],
  ['time', 'z.iso.time()'],
  ['email', 'z.email()'],
  ['guid', 'z.guid()'],
  ['uuid', 'z.uuid()'],
  ['uri', 'z.url()'],
  ['ipv4', 'z.ipv4()'],
  ['ipv6', 'z.ipv6()'],
])

const same = (value: Json): Literal => value
const list = (value: Json): Literal => (isList(value) ? value : [value])
const schemas = (value: Json): Literal => (isList(value) ? value.map(checkedSchema) : [])
const schemaEntries = (value: Json): Literal => entries(value, checkedSchema)

type PrintMember = (value: Json) => Literal | undefined
const members: ReadonlyMap<string, PrintMember> = new Map<string, PrintMember>([
  ['type', list],
  ['enum', list],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'minItems']
    .concat('maxItems', 'uniqueItems', 'minContains', 'maxContains', 'minProperties', 'maxProperties', 'required')
    .map((keyword): [string, PrintMember] => [keyword, same]),
  ['pattern', (value) => new Code(printRegExp(String(value)))],
  ['format', formatOf],
  ...['prefixItems', 'allOf', 'anyOf', 'oneOf'].map((keyword): [string, PrintMember] => [keyword, schemas]),
  ...['items', 'contains', 'propertyNames', 'additionalProperties', 'not', 'if', 'then', 'else'].map(
    (keyword): [string, PrintMember] => [keyword, checkedSchema],
  ),
  ...['properties', 'dependentSchemas'].map((keyword): [string, PrintMember] => [keyword, schemaEntries]),
  ['patternProperties', patternEntries],
  ['dependentRequired', (value) => entries(value, (names) => names)],
])

/** A schema as `checkSchema` reads it. */
function checkedSchema(schema: Json): Literal {
  if (!isObject(schema)) return schema !== false
  const printed = Object.entries(schema).flatMap(([keyword, value]): [string, Literal][] => {
    if (keyword === '$ref') return [['ref', new Code(`() => z${String(value).replace(/^.*\//, '')}`)]]
    if (keyword === 'const') return [['enum', [value]]]
    const literal = members.get(keyword)?.(value)
    return literal === undefined ? [] : [[keyword, literal]]
  })
  return Object.fromEntries(printed)
}

function formatOf(format: Json): Literal | undefined {
  const made = formats.get(String(format))
  return made === undefined ? undefined : new Code(`() => ${made}`)
}

function entries(value: Json, print: (member: Json) => Literal): Literal {
  return Object.entries(isObject(value) ? value : {}).map(([name, member]) => [name, print(member)])
}

function patternEntries(value: Json): Literal {
  return Object.entries(isObject(value) ? value : {}).map(([pattern, schema]) => [
    new Code(printRegExp(pattern)),
    checkedSchema(schema),
  ])
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value)
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
