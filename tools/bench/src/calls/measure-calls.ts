import { fileURLToPath } from 'node:url'
import { startUnlimitedCloud } from '../cloud/servers.ts'
import { runProcess } from '../process/run-process.ts'
import { type Spread, spreadOf } from '../statistics/spread.ts'

const calls = 1500
const rounds = 5

/** Ours beside the vendor's, for each API that the vendor has an SDK of its own for. */
const measured = [
  { api: 'ack', client: 'ack-client' },
  { api: 'ack', client: 'cs20151215' },
  { api: 'tke', client: 'tke-client' },
  { api: 'tke', client: 'tencentcloud-sdk-nodejs-tke' },
  { api: 'ack', client: 'fetch' },
] as const

export interface CallCost {
  readonly client: string
  /** Microseconds of processor time in the client's process. */
  readonly cpu: Spread
}

/** Processor time of a call, against the same mock cloud, which does not throttle. */
export async function measureCalls(): Promise<CallCost[]> {
  const { urls, stop } = await startUnlimitedCloud()
  const costs = new Map<string, number[]>()
  try {
    for (let round = 0; round < rounds; round++) {
      for (const { api, client } of measured) {
        costs.set(client, [...(costs.get(client) ?? []), cpuOfCall(client, urls[api] ?? '')])
      }
    }
  } finally {
    await stop()
  }
  return [...costs].map(([client, values]) => ({ client, cpu: spreadOf(values) }))
}

const loop = fileURLToPath(new URL('call-loop.ts', import.meta.url))

function cpuOfCall(client: string, url: string): number {
  return JSON.parse(runProcess(process.execPath, [loop, client, url, String(calls)])).cpu
}
