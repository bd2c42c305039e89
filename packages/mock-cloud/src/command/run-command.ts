import { readFileSync } from 'node:fs'
import type { CloudConfig } from '../config/config.ts'
import { ConfigError } from '../config/config-error.ts'
import { readConfig } from '../config/read-config.ts'
import { ListenError } from '../http/listen.ts'
import { type MockCloud, startMockCloud } from '../start-mock-cloud.ts'
import { type CommandArguments, HELP, readArguments, UsageError } from './arguments.ts'
import { stopOnSignals } from './stop-on-signals.ts'

/** Exit codes: 1 it could not start, 2 the command line or the configuration is wrong. */
export async function runCommand(args: readonly string[], manifest: URL): Promise<void> {
  try {
    const options = readArguments(args)
    if (options.help) return print(HELP)
    if (options.version) return print(`${readVersion(manifest)}\n`)
    const config = options.config === undefined ? undefined : await readConfig(options.config)
    outliveReaders()
    const cloud = await start(options, config)
    // First: whoever reads the line may stop the cloud at once.
    stopOnSignals(cloud)
    print(options.json ? `${JSON.stringify(describe(cloud))}\n` : welcome(cloud))
  } catch (error) {
    process.exitCode = fail(error)
  }
}

function start(options: CommandArguments, config: CloudConfig | undefined): Promise<MockCloud> {
  return startMockCloud({
    port: options.port,
    host: options.host,
    timeScale: options.timeScale,
    ...(config && { config }),
    log: ({ text }) => warn(text),
    ...(options.verbose && { onRequest: warn }),
    onError: (error) => warn(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  })
}

function describe({ urls, credentials }: MockCloud): unknown {
  const apis = Object.fromEntries(Object.entries(urls).map(([api, url]) => [api, { url }]))
  return { ...apis, credentials }
}

function welcome({ urls, credentials }: MockCloud): string {
  const { accessKeyId, accessKeySecret, sts } = credentials
  const lines = [
    ...Object.entries(urls).map(([api, url]) => `${api.padEnd(6)}${url}`),
    ...(accessKeyId ? [`key   ${accessKeyId} / ${accessKeySecret}`] : []),
    ...(sts ? [`STS   ${sts.accessKeyId} / ${sts.accessKeySecret} / ${sts.securityToken}`] : []),
    'Stop with Ctrl+C.',
  ]
  return `${lines.join('\n')}\n`
}

function fail(error: unknown): number {
  if (error instanceof UsageError) {
    warn(`${error.message}\n\n${HELP}`)
    return 2
  }
  if (error instanceof ConfigError) {
    warn(error.message)
    return 2
  }
  warn(error instanceof ListenError ? error.message : ((error as Error).stack ?? String(error)))
  return 1
}

function readVersion(manifest: URL): string {
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}

/** Who read what is printed may be gone (`| head -1`): the cloud is there for others. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

function print(text: string): void {
  process.stdout.write(text)
}

/** Where nobody reads standard error, what waits there must not fill the memory. */
const MOST_UNREAD = 1024 * 1024

function warn(text: string): void {
  if (process.stderr.writableLength < MOST_UNREAD) process.stderr.write(`${text}\n`)
}
