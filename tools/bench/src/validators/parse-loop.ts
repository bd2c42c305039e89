/**
 * Parses one object many times and prints the microseconds of processor time that each took: `parse-loop.ts <module>`,
 * where the module exports `schema` and `value`. A process of its own for every schema.
 */
import { pathToFileURL } from 'node:url'

interface Parsed {
  readonly success: boolean
  readonly error?: { readonly issues: readonly { readonly path: readonly unknown[]; readonly message: string }[] }
}

const [path = ''] = process.argv.slice(2)
const { schema, value } = (await import(pathToFileURL(path).href)) as {
  schema: { safeParse: (value: unknown) => Parsed }
  value: unknown
}
const warmUp = 3000
/** Microseconds. */
const enough = 400_000
const batch = 200

const parse = (times: number): void => {
  for (let at = 0; at < times; at++) schema.safeParse(value)
}

const { success, error } = schema.safeParse(value)
const [issue] = error?.issues ?? []
if (success) {
  parse(warmUp)
  process.stdout.write(JSON.stringify({ cpu: measure() }))
} else {
  process.stdout.write(JSON.stringify({ refusal: `${issue?.path.join('.')}: ${issue?.message}` }))
}

function measure(): number {
  let [times, spent] = [0, 0]
  const before = process.cpuUsage()
  while (spent < enough) {
    parse(batch)
    times += batch
    const { user, system } = process.cpuUsage(before)
    spent = user + system
  }
  return spent / times
}
