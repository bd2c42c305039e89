const CALL = /\.([a-zA-Z]+)\((-?\d+|\{ offset: true \})?\)/g

type PrintLimit = (bound: string) => string

const TEXT_LIMITS: Readonly<Record<string, PrintLimit>> = {
  max: (bound) => `value.length <= ${bound}`,
  // Zod counts code points, of which there may be half as many.
  min: (bound) => `value.length >= ${Number(bound) > 1 ? 2 * Number(bound) : bound}`,
}
const NUMBER_LIMITS: Readonly<Record<string, PrintLimit>> = {
  gt: (bound) => `value > ${bound}`,
  gte: (bound) => `value >= ${bound}`,
  lt: (bound) => `value < ${bound}`,
  lte: (bound) => `value <= ${bound}`,
}

interface Kind {
  readonly test: string
  /** What the limits need to know, where `test` does not say it to a compiler. */
  readonly type?: string
  readonly limits: Readonly<Record<string, PrintLimit>>
}

const KINDS: Readonly<Record<string, Kind>> = {
  boolean: { test: "typeof value === 'boolean'", limits: {} },
  date: { test: 'isPlainDate(value)', limits: {} },
  datetime: { test: 'isPlainDateTime(value)', limits: {} },
  int: { test: 'Number.isSafeInteger(value)', type: "typeof value === 'number'", limits: NUMBER_LIMITS },
  number: { test: 'Number.isFinite(value)', type: "typeof value === 'number'", limits: NUMBER_LIMITS },
  string: { test: "typeof value === 'string'", limits: TEXT_LIMITS },
  url: { test: 'isPlainUrl(value)', limits: TEXT_LIMITS },
}
const WRAPPERS: Readonly<Record<string, string>> = {
  nullable: 'value === null',
  nullish: 'value === undefined || value === null',
  optional: 'value === undefined',
}

/**
 * The condition under which a primitive schema surely takes a `value`, where one is known that is quick to look at.
 *
 * @param chain How the schema is made: `z.string().max(5000).nullish()`.
 */
export function printAccepts(chain: string): string | undefined {
  const [made, ...calls] = Array.from(chain.matchAll(CALL), ([, name = '', bound = '']) => ({ name, bound }))
  const kind = KINDS[made?.name ?? '']
  if (kind === undefined) return undefined
  const wrappers = calls.flatMap(({ name }) => WRAPPERS[name] ?? [])
  const limits = calls.flatMap(({ name, bound }) => kind.limits[name]?.(bound) ?? [])
  if (wrappers.length + limits.length < calls.length) return undefined
  const type = limits.length > 0 && kind.type !== undefined ? [kind.type] : []
  const tests = [...type, kind.test, ...limits]
  const test = tests.length > 1 && wrappers.length > 0 ? `(${tests.join(' && ')})` : tests.join(' && ')
  return [...wrappers, test].join(' || ')
}
