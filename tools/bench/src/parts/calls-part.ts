import { type CallCost, measureCalls } from '../calls/measure-calls.ts'
import { spreadHead, spreadRow } from '../report/spread-table.ts'
import { microseconds } from '../report/units.ts'
import type { Part, ReadmeShare } from './part.ts'

export const callsPart: Part = {
  name: 'calls',
  summary: "processor time of a call, beside the vendors' SDKs",
  measure: async ({ progress }) => {
    progress.show('call the mock cloud')
    const figures = await measureCalls()
    const rows = figures.map(({ client, cpu }) => spreadRow(client, cpu, microseconds))
    const title = "Processor time of a call in the client's process, same server"
    return { sections: [{ title, head: spreadHead('client'), rows }], readme: readmeShare(figures), figures }
  },
}

/** Our clients are called after their API; the vendors' follow them. */
function readmeShare(costs: readonly CallCost[]): ReadmeShare {
  const facts = costs.flatMap(({ client, cpu }, at): [string, string, string][] => {
    const sdk = costs[at + 1]
    if (!client.endsWith('-client') || !sdk) return []
    const what = `a call's processor time, ${client.replace('-client', '').toUpperCase()}`
    return [[what, microseconds(cpu.median), `${microseconds(sdk.cpu.median)} (${sdk.client})`]]
  })
  return { facts }
}
