import { type Spread, spreadOf } from '../statistics/spread.ts'
import { type Sent, sendAll } from './send-all.ts'
import { bareServer, type MeasuredServer, mockCloud, mockCloudOf, prism } from './servers.ts'
import { type MeasuredApi, signedRequests } from './signed-requests.ts'

const connections = 10
const rounds = 7
const starts = 7

export interface ServerSpeed {
  readonly name: string
  readonly perSecond: Spread
  /** Milliseconds; the median over the rounds of each round's percentile. */
  readonly p50: number
  readonly p99: number
  /** Microseconds of the server's processor time for a request. */
  readonly cpu: Spread | undefined
  /** Milliseconds from the start of the process to the end of the first answer; absent where it says nothing. */
  readonly firstAnswer: Spread | undefined
}

/** Enough for half a second or more. */
const measured = [
  { server: mockCloud, requests: 4000, isStartTimed: true },
  { server: prism, requests: 1500, isStartTimed: true },
  { server: mockCloudOf('ens'), requests: 4000, isStartTimed: false },
  { server: mockCloudOf('tke'), requests: 4000, isStartTimed: false },
  { server: bareServer, requests: 20_000, isStartTimed: false },
]

interface Round extends Sent {
  readonly cpu: number | undefined
}

/** Requests per second and latency of a call, with ten connections. */
export async function measureServers(): Promise<ServerSpeed[]> {
  const results = await inTurns()
  const speeds: ServerSpeed[] = []
  for (const { server, isStartTimed } of measured) {
    const own = results.get(server) ?? []
    const cpu = own.flatMap((round) => round.cpu ?? [])
    speeds.push({
      name: server.name,
      perSecond: spreadOf(own.map(({ perSecond }) => perSecond)),
      p50: spreadOf(own.map(({ latencies }) => percentile(latencies, 0.5))).median,
      p99: spreadOf(own.map(({ latencies }) => percentile(latencies, 0.99))).median,
      cpu: cpu.length > 0 ? spreadOf(cpu) : undefined,
      firstAnswer: isStartTimed ? await timeFirstAnswers(server) : undefined,
    })
  }
  return speeds
}

/** One server after the other, several times: what else the machine does falls on all of them alike. */
async function inTurns(): Promise<Map<MeasuredServer, Round[]>> {
  const results = new Map<MeasuredServer, Round[]>()
  const running: (() => Promise<void>)[] = []
  try {
    const servers = []
    for (const one of measured) {
      const { port, cpu, stop } = await one.server.start()
      running.push(stop)
      servers.push({ ...one, port, cpu })
    }
    for (let round = 0; round <= rounds; round++) {
      for (const { server, requests, port, cpu } of servers) {
        const result = await sendRound({ api: server.api, port, requests, cpu })
        // The first round warms up.
        if (round > 0) results.set(server, [...(results.get(server) ?? []), result])
      }
    }
  } finally {
    await Promise.all(running.map((stop) => stop()))
  }
  return results
}

interface Target {
  readonly api: MeasuredApi
  readonly port: number
  readonly requests: number
  readonly cpu: () => number | undefined
}

async function sendRound(to: Target): Promise<Round> {
  const requests = await signedRequests(to.api, to.port, to.requests)
  const before = to.cpu()
  const sent = await sendAll(to.port, requests, connections)
  const after = to.cpu()
  const isTold = before !== undefined && after !== undefined
  return { ...sent, cpu: isTold ? ((after - before) * 1000) / to.requests : undefined }
}

async function timeFirstAnswers(server: MeasuredServer): Promise<Spread> {
  const times: number[] = []
  for (let start = 0; start < starts; start++) {
    const started = performance.now()
    const { port, stop } = await server.start()
    await sendAll(port, await signedRequests(server.api, port, 1), 1)
    times.push(performance.now() - started)
    await stop()
  }
  return spreadOf(times)
}

function percentile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN
}
