import { parseArgs } from 'node:util'
import { allGenerators } from './generators/all-generators.ts'
import type { Generator } from './generators/generator.ts'
import { allParts } from './parts/all-parts.ts'
import type { Part } from './parts/part.ts'
import type { Limits } from './process/measured-process.ts'
import type { Repetition } from './process/repeat-in-turns.ts'

/** What a command line asks for. */
export interface BenchRequest extends Repetition {
  readonly parts: readonly Part[]
  /** Files and folders; none stands for this repository's own. */
  readonly documents: readonly string[]
  readonly generators: readonly Generator[]
  readonly limits: Limits
  readonly isHelp: boolean
  readonly isJson: boolean
  readonly isReadme: boolean
}

const defaults = { runs: 5, budget: 25, 'time-limit': 400, 'memory-limit': 6 }
const quick = { ...defaults, runs: 3, budget: 8, 'time-limit': 60 }
type Quantity = keyof typeof defaults

const options = {
  documents: { type: 'string', multiple: true },
  generators: { type: 'string' },
  runs: { type: 'string' },
  budget: { type: 'string' },
  'time-limit': { type: 'string' },
  'memory-limit': { type: 'string' },
  quick: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  readme: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** @throws Error that says what is wrong with the command line */
export function parseArguments(args: readonly string[]): BenchRequest {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
  if (values.json && values.readme) throw new Error('--json and --readme are two forms of output: choose one.')
  const quantity = (name: Quantity): number => readQuantity(name, values[name], (values.quick ? quick : defaults)[name])
  const ids = values.generators?.split(',')
  return {
    parts: positionals.length === 0 ? allParts : select(allParts, positionals, { what: 'bench', key: 'name' }),
    documents: values.documents ?? [],
    generators: ids === undefined ? allGenerators : select(allGenerators, ids, { what: 'generator', key: 'id' }),
    runs: Math.ceil(quantity('runs')),
    budget: quantity('budget') * 1000,
    limits: { time: quantity('time-limit') * 1000, memory: quantity('memory-limit') * 2 ** 30 },
    isHelp: values.help,
    isJson: values.json,
    isReadme: values.readme,
  }
}

function readQuantity(name: Quantity, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw new Error(`--${name} takes a number above 0, not "${text}".`)
}

/** Those that are named, in the order of all. */
function select<Key extends string, Thing extends Readonly<Record<Key, string>>>(
  all: readonly Thing[],
  names: readonly string[],
  { what, key }: { what: string; key: Key },
): readonly Thing[] {
  const unknown = names.filter((name) => all.every((thing) => thing[key] !== name))
  if (unknown.length > 0) {
    const known = all.map((thing) => thing[key]).join(', ')
    throw new Error(`There is no ${what} "${unknown.join('", "')}"; there are ${known}.`)
  }
  return all.filter((thing) => names.includes(thing[key]))
}

const list = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([name, text]) => `  ${name.padEnd(22)} ${text}\n`).join('')

/** What `--help` prints. */
export const helpText: string = `Measures what the README says in numbers and prints it as Markdown tables; progress goes to stderr.

  npm run bench -- [PART …] [options]

Without PART, all of them:

${list(allParts.map(({ name, summary }) => [name, summary]))}
Options of the parts that compare generators (peers, changes, emitted, validators):

${list([
  ['--documents PATH', 'a folder of OpenAPI documents, or one document; may be repeated; specs/ where it is missing'],
  ['--generators LIST', `only these of ${allGenerators.map(({ id }) => id).join(',')}`],
  ['--runs N', `how often to repeat a measurement at most; ${defaults.runs}`],
  ['--budget SECONDS', `not to repeat one again that has taken so long in all; ${defaults.budget}`],
  ['--time-limit SECONDS', `to end a process after; ${defaults['time-limit']}`],
  ['--memory-limit GIB', `to end a process that needs more, with all it has started; ${defaults['memory-limit']}`],
  ['--quick', `same as --runs ${quick.runs} --budget ${quick.budget} --time-limit ${quick['time-limit']}`],
])}
  --json                 print one JSON object with all figures in place of tables
  --readme               print the README's section of measurements in place of all tables
  --help, -h             print this

Peers are installed on the first run, from the registry, into node_modules/.cache/bench-peers.
`
