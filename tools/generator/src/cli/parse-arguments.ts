import { parseArgs } from 'node:util'
import { UsageError } from '../diagnostics/usage-error.ts'
import type { Artefact } from '../targets/emitted-file.ts'

/** What the user asked for, checked as far as that goes without looking at files. */
export interface CliArguments {
  readonly specs: readonly string[]
  readonly name?: string
  readonly out?: string
  readonly only?: readonly Artefact[]
  readonly check: boolean
  readonly watch: boolean
  readonly json: boolean
  readonly lang?: string
  readonly allowRef: readonly string[]
  readonly help: boolean
  readonly version: boolean
}

const ARTEFACTS: readonly Artefact[] = ['client', 'validators', 'mocks']

/**
 * Reads the command line.
 * @throws UsageError where it cannot be understood, with what to write instead
 */
export function parseArguments(argv: readonly string[]): CliArguments {
  const { values, positionals } = parse(argv)
  const { name, out, only, lang } = values
  const parsed: CliArguments = {
    specs: positionals,
    ...(name !== undefined && { name: checkName(name) }),
    ...(out !== undefined && { out: notEmpty('--out', out) }),
    ...(only !== undefined && { only: checkOnly(only) }),
    ...(lang !== undefined && { lang: checkLanguage(lang) }),
    allowRef: values['allow-ref'].map((folder) => notEmpty('--allow-ref', folder)),
    check: values.check,
    watch: values.watch,
    json: values.json,
    help: values.help,
    version: values.version,
  }
  checkTogether(parsed)
  return parsed
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        out: { type: 'string' },
        only: { type: 'string', multiple: true },
        lang: { type: 'string' },
        'allow-ref': { type: 'string', multiple: true, default: [] },
        check: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Whether a text can be a folder's and a package's name. */
export function isApiName(name: string): boolean {
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) && name.length <= 64
}

function checkName(name: string): string {
  if (isApiName(name)) return name
  throw new UsageError(`--name ${name}: a name is made of a-z, 0-9 and single hyphens, and starts with a letter`)
}

function checkOnly(lists: readonly string[]): readonly Artefact[] {
  const words = lists.flatMap((list) => list.split(',')).map((word) => word.trim())
  const unknown = words.find((word) => !ARTEFACTS.some((artefact) => artefact === word))
  if (unknown !== undefined)
    throw new UsageError(`--only ${unknown}: it takes ${ARTEFACTS.join(', ')}, separated by commas`)
  return ARTEFACTS.filter((artefact) => words.includes(artefact))
}

function checkLanguage(lang: string): string {
  if (/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(lang)) return lang
  throw new UsageError(`--lang ${lang}: it takes a language tag, for example zh-CN`)
}

function notEmpty(option: string, value: string): string {
  if (value !== '') return value
  throw new UsageError(`${option} needs a folder`)
}

function checkTogether({ specs, name, check, watch }: CliArguments): void {
  if (check && watch)
    throw new UsageError('--check and --watch do not go together: one looks once, the other keeps writing')
  if (name !== undefined && specs.length !== 1) throw new UsageError('--name goes with exactly one SPEC')
}
