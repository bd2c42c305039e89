import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

/** A mock cloud in a process of its own. */
export interface MockCloudProcess {
  readonly url: (api: string) => string
  /** Makes the next requests to an API end in some way, see the README of the mock cloud. */
  readonly scenario: (api: string, scenario: object) => Promise<void>
  /** Forgets those that no request has met. */
  readonly clearScenarios: (api: string) => Promise<void>
  readonly state: () => Promise<unknown>
  readonly reset: () => Promise<void>
  /** What it wrote on standard error. */
  readonly log: () => string
  /** Asks it to stop; resolves to its exit code. */
  readonly stop: () => Promise<number | null>
}

const START_LIMIT = 60_000

/** Starts the command `mock-cloud` as a user of any language would, and waits until it listens. */
export async function startMockCloudProcess(args: readonly string[] = []): Promise<MockCloudProcess> {
  const manifest = createRequire(import.meta.url).resolve('@cloud-kubeconfig/mock-cloud/package.json')
  const command = [join(dirname(manifest), 'bin/mock-cloud.js'), '--port', '0', '--json', ...args]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit')
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const lines = createInterface({ input: child.stdout })
  const patience = AbortSignal.timeout(START_LIMIT)
  const line = await Promise.race([once(lines, 'line', { signal: patience }), exited.then(() => undefined)])
  if (!line) throw new Error(`mock-cloud ended before it listened:\n${log}`)
  const apis = JSON.parse(String(line[0])) as Readonly<Record<string, { readonly url: string }>>
  const url = (api: string): string => {
    const found = apis[api]
    if (!found) throw new Error(`mock-cloud does not serve "${api}".`)
    return found.url
  }
  return {
    url,
    scenario: (api, scenario) => control(`${url(api)}/_mock/scenario`, post(scenario)).then(() => undefined),
    clearScenarios: (api) => control(`${url(api)}/_mock/scenario`, { method: 'DELETE' }).then(() => undefined),
    state: () => control(`${url('ack')}/_mock/state`),
    reset: () => control(`${url('ack')}/_mock/reset`, post({})).then(() => undefined),
    log: () => log,
    stop: async () => {
      child.kill('SIGTERM')
      const [code] = (await exited) as [number | null]
      return code
    },
  }
}

function post(body: object): RequestInit {
  return { method: 'POST', body: JSON.stringify(body) }
}

async function control(url: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(url, init)
  if (!response.ok) throw new Error(`${url}: ${await response.text()}`)
  return response.json()
}
