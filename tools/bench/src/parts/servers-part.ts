import { measureServers, type ServerSpeed } from '../cloud/measure-servers.ts'
import { microseconds, milliseconds } from '../report/units.ts'
import type { Part, ReadmeShare } from './part.ts'

const head = ['server', 'requests/s', 'min', 'max', 'CPU per request', 'p50', 'p99', 'first answer']

export const serversPart: Part = {
  name: 'servers',
  summary: 'the mock cloud, beside Prism',
  measure: async ({ progress }) => {
    progress.show('install Prism, and send requests to the servers')
    const figures = await measureServers()
    const section = {
      title: "Servers answering ACK's call where no other is named, 10 connections",
      head,
      rows: figures.map(serverRow),
    }
    return { sections: [section], readme: readmeShare(figures), figures }
  },
}

function serverRow({ name, perSecond, cpu, p50, p99, firstAnswer }: ServerSpeed): string[] {
  return [
    name,
    perSecond.median.toFixed(0),
    perSecond.min.toFixed(0),
    perSecond.max.toFixed(0),
    microseconds(cpu?.median),
    `${p50.toFixed(2)} ms`,
    `${p99.toFixed(2)} ms`,
    milliseconds(firstAnswer?.median),
  ]
}

/** The mock cloud comes first, and what it is to be compared with second. */
function readmeShare([ours, other]: readonly ServerSpeed[]): ReadmeShare {
  if (!ours || !other) return {}
  const beside = (of: (server: ServerSpeed) => string): [string, string] => [of(ours), `${of(other)} (${other.name})`]
  return {
    facts: [
      ['mock cloud, requests/s over 10 connections', ...beside(({ perSecond }) => perSecond.median.toFixed(0))],
      ['its first answer after the start', ...beside(({ firstAnswer }) => milliseconds(firstAnswer?.median))],
    ],
  }
}
