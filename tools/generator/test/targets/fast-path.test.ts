import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import * as fastPath from '../../src/targets/validators/fast-path/fast-path.ts'
import { printAccepts } from '../../src/targets/validators/fast-path/print-accepts.ts'
import { emitOf, fileOf } from './emit-of.ts'
import { evaluateSchemas } from './evaluate-schemas.ts'

const schema = (text: string, nullable: boolean): string =>
  nullable ? text.replace(/type: (\w+)/, "type: [$1, 'null']") : text
const kinds = [
  '{ type: string }',
  '{ type: string, maxLength: 4 }',
  '{ type: string, minLength: 1, maxLength: 3 }',
  '{ type: string, minLength: 3 }',
  '{ type: string, format: uri }',
  '{ type: string, format: uri, minLength: 10, maxLength: 20 }',
  '{ type: string, format: date }',
  '{ type: string, format: date-time }',
  '{ type: boolean }',
  '{ type: number }',
  '{ type: number, exclusiveMinimum: -2, maximum: 3 }',
  '{ type: integer }',
  '{ type: integer, format: int32 }',
  '{ type: integer, format: int64 }',
  '{ type: integer, minimum: 0, exclusiveMaximum: 3 }',
  '{ type: integer, default: 2 }',
].flatMap((kind) => [schema(kind, false), schema(kind, true)])
const members = kinds.map((kind, at) => `        m${at}: ${kind}`).join('\n')
const files = await emitOf(
  `paths: {}
components:
  schemas:
    Needed:
      type: object
      required: [${kinds.map((_, at) => `m${at}`)}]
      properties:
${members}
    Open:
      type: object
      properties:
${members}
`,
  ['validators'],
)

/** Every schema, as it is emitted, and as zod alone makes it. */
const pairs = (() => {
  const emitted = evaluateSchemas(files)
  const slow = evaluateSchemas(files, { ...fastPath, withFastPath: (make: () => unknown) => make() })
  return Object.keys(emitted).map((name): readonly [string, z.ZodType, z.ZodType] => {
    const [one, other] = [emitted[name], slow[name]]
    if (one === undefined || other === undefined) throw new Error(`${name} is missing`)
    return [name, one, other]
  })
})()

const digits = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'))
const dates = fc.tuple(fc.integer({ min: 1900, max: 2100 }), digits(13), digits(32)).map((parts) => parts.join('-'))
const times = fc
  .tuple(
    digits(24),
    digits(60),
    digits(60),
    fc.constantFrom('', '.5', '.', '.123456'),
    fc.constantFrom('Z', 'z', '', '+01:00', 'Z\n'),
  )
  .map(([hour, minute, second, fraction, zone]) => `${hour}:${minute}:${second}${fraction}${zone}`)
const labels = fc.constantFrom(...'a example a- -a b2 1 0x7 256 ä A xn xn-- xn--zz xn--bcher-kva _'.split(' '), '')
const hosts = fc.array(labels, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'))
const urls = fc
  .tuple(
    fc.constantFrom('https://', 'https://', 'http://', 'https:', 'HTTP://', 'ftp://', ' https://'),
    hosts,
    fc.constantFrom('', '', ':', ':80', ':9999', ':65536', ':a', '@b'),
    fc.constantFrom('', '/', '/a%zz', '?q={a}', '#\\', '/a b', '/ü', '/\t', ' ', '/\ud800', '/\u0000', '<'),
  )
  .map((parts) => parts.join(''))
const values = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    true,
    -0,
    0,
    3,
    2.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 31,
    2 ** 53,
    '',
    1n,
    {},
    [],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.double(),
  fc.integer({ min: -5, max: 5 }),
  dates,
  fc.tuple(dates, fc.constantFrom('T', 't', ' '), times).map((parts) => parts.join('')),
  urls,
)

describe('what zod takes is found out quickly', () => {
  test('and is what zod takes, hands on and says of what it does not take', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(values, (value) => {
        const differing = pairs.filter(
          ([, emitted, slow]) => !isDeepStrictEqual(outcome(emitted, value), outcome(slow, value)),
        )
        expect(differing.map(([name]) => name)).toEqual([])
      }),
      { seed: 11, numRuns: 1000 },
    )
  })

  test('of URLs too, where only zod looks into hosts and ports', () => {
    const taken = fc.sample(urls, { seed: 12, numRuns: 20_000 }).filter(fastPath.isPlainUrl)
    expect(taken.filter((url) => z.url().safeParse(url).data !== url)).toEqual([])
    expect(taken.length).toBeGreaterThan(200)
    const plain = ['https://api.example.com/a{/sha}?b=%20#c', 'http://localhost:8080', 'https://a-b.example']
    expect(
      [...plain, 'https://1.2.3.4', 'https://example.com/ü', 'https://xn--zz'].filter(fastPath.isPlainUrl),
    ).toEqual(plain)
  })

  test('on every day of twelve years, and on those that no year has', () => {
    const { $isoDate, $isoDatetimeOffsetTrue } = Object.fromEntries(pairs.map(([name, emitted]) => [name, emitted]))
    const days = Array.from({ length: 12 * 14 * 33 }, (_, at) => {
      const [year, month, day] = [1994 + Math.floor(at / 462), Math.floor(at / 33) % 14, at % 33]
      return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    })
    const real = days.filter((day) => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day))
    expect(days.filter((day) => $isoDate?.safeParse(day).success)).toEqual(real)
    expect(days.filter((day) => $isoDatetimeOffsetTrue?.safeParse(`${day}T00:00:00Z`).success)).toEqual(real)
    expect(real).toHaveLength(12 * 365 + 3)
  })

  test('in components that are primitive too', async () => {
    const emitted = await emitOf('paths: {}\ncomponents: { schemas: { Name: { type: string, maxLength: 2 } } }\n', [
      'validators',
    ])
    expect(fileOf(emitted, 'validators/src/validators.gen.ts')).toContain('withFastPath(')
    expect(['ab', 'abc'].map((value) => evaluateSchemas(emitted).zName?.safeParse(value).success)).toEqual([
      true,
      false,
    ])
  })

  test('and not where a condition would be long or unsure', () => {
    expect(printAccepts('z.string().max(5).nullish()')).toBe(
      "value === undefined || value === null || (typeof value === 'string' && value.length <= 5)",
    )
    const slow = [
      'z.string().length(5)',
      'z.email()',
      'z.literal(5)',
      'z.int().default(5)',
      'z.string().gte(5)',
      'z.unknown()',
    ]
    expect(slow.flatMap((chain) => printAccepts(chain) ?? [])).toEqual([])
  })
})

function outcome(schema: z.ZodType, value: unknown): unknown {
  const { data, error } = schema.safeParse(value)
  return error?.issues ?? { data }
}
