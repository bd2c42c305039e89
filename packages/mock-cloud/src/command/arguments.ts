import { parseArgs } from 'node:util'

/** What the command line asks for. */
export interface CommandArguments {
  readonly port: number
  readonly host: string
  readonly config: string | undefined
  readonly json: boolean
  readonly timeScale: number
  readonly verbose: boolean
  readonly help: boolean
  readonly version: boolean
}

/** The command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Text of `--help`. */
export const HELP = `Usage: mock-cloud [options]

Serves the cloud APIs on loopback, one port each, until it is stopped (Ctrl+C).

  --port N        port of the first API, the others follow; 0 (default): free ports
  --host ADDRESS  address to listen on (default: 127.0.0.1)
  --config FILE   accounts, permissions and clusters, as YAML
  --time-scale X  kubeconfigs and temporary keys last X times less long (default: 1)
  --json          print one line of JSON once it listens: URLs and credentials
  --verbose       a line per request, on standard error
  --help, --version

On each port: GET /_mock/state, POST /_mock/reset, POST /_mock/scenario.
`

/** Reads the arguments; throws a `UsageError`. */
export function readArguments(args: readonly string[]): CommandArguments {
  const { port, host, config, json, verbose, help, version, 'time-scale': timeScale } = parse(args)
  return {
    port: readNumber('--port', port, (value) => Number.isInteger(value) && value >= 0 && value <= 65_535),
    host: readHost(host),
    config,
    json,
    timeScale: readNumber('--time-scale', timeScale, (value) => value > 0 && Number.isFinite(value)),
    verbose,
    help,
    version,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        host: { type: 'string', default: '127.0.0.1' },
        config: { type: 'string' },
        json: { type: 'boolean', default: false },
        'time-scale': { type: 'string', default: '1' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
        version: { type: 'boolean', default: false, short: 'v' },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Node takes an empty one for every address of the machine. */
function readHost(text: string): string {
  const host = text.trim().replace(/^\[(.*)\]$/, '$1')
  if (host !== '') return host
  throw new UsageError('--host must be an address of this machine, but is empty. Leave it out to listen on loopback.')
}

function readNumber(option: string, text: string, isValid: (value: number) => boolean): number {
  const value = Number(text)
  if (text.trim() !== '' && isValid(value)) return value
  const expected = option === '--port' ? 'a whole number from 0 to 65535' : 'a number above 0'
  throw new UsageError(`${option} must be ${expected}, but is "${text}".`)
}
