import { measureCalls } from '../calls/measure-calls.ts'
import { measureGenerator } from '../changes/own-packages.ts'
import { measureServers } from '../cloud/measure-servers.ts'
import type { Section } from '../report/section.ts'
import { kilobytes, microseconds, milliseconds } from '../report/units.ts'
import { type ClientSize, measureClients } from '../sizes/client-sizes.ts'
import { measureSdks } from '../sizes/sdk-sizes.ts'
import type { Spread } from '../statistics/spread.ts'
import type { Part } from './part.ts'

function spreadRow(what: string, { median, min, max, runs }: Spread, unit: (value: number) => string): string[] {
  return [what, unit(median), unit(min), unit(max), String(runs)]
}

const spreadHead = (what: string): string[] => [what, 'median', 'min', 'max', 'runs']

export const generatorPart: Part = {
  name: 'generator',
  summary: "this repository's packages, all of them in one run",
  measure: async ({ progress }) => {
    progress.show('generate the packages of this repository')
    const figures = measureGenerator()
    const rows = [
      spreadRow('cold, into an empty folder', figures.cold, milliseconds),
      spreadRow('nothing changed', figures.unchanged, milliseconds),
    ]
    const title = `Generator, whole process, ${figures.apis} APIs`
    return { sections: [{ title, head: spreadHead('run'), rows }], figures }
  },
}

function sizeSection(title: string, sizes: readonly ClientSize[]): Section {
  const rows = sizes.map(({ what, minified, gzip }) => [what, kilobytes(minified), kilobytes(gzip)])
  return { title, head: ['app that uses', 'minified', 'min+gzip'], rows }
}

export const sizesPart: Part = {
  name: 'sizes',
  summary: "clients in a browser bundle, beside the vendors' SDKs",
  measure: async ({ progress }) => {
    progress.show('bundle the clients')
    const figures = { clients: await measureClients(), sdks: await measureSdks() }
    const sections = [
      sizeSection('Clients in a browser bundle', figures.clients),
      sizeSection("One operation, beside the vendor's SDK (bundled for Node)", figures.sdks),
    ]
    return { sections, figures }
  },
}

export const serversPart: Part = {
  name: 'servers',
  summary: 'the mock cloud, beside Prism',
  measure: async ({ progress }) => {
    progress.show('install Prism, and send requests to the servers')
    const figures = await measureServers()
    const head = ['server', 'requests/s', 'min', 'max', 'CPU per request', 'p50', 'p99', 'first answer']
    const rows = figures.map(({ name, perSecond, cpu, p50, p99, firstAnswer }) => [
      name,
      perSecond.median.toFixed(0),
      perSecond.min.toFixed(0),
      perSecond.max.toFixed(0),
      microseconds(cpu?.median),
      `${p50.toFixed(2)} ms`,
      `${p99.toFixed(2)} ms`,
      milliseconds(firstAnswer?.median),
    ])
    return { sections: [{ title: "Servers answering ACK's call, 10 connections", head, rows }], figures }
  },
}

export const callsPart: Part = {
  name: 'calls',
  summary: "processor time of a call, beside the vendors' SDKs",
  measure: async ({ progress }) => {
    progress.show('call the mock cloud')
    const figures = await measureCalls()
    const rows = figures.map(({ client, cpu }) => spreadRow(client, cpu, microseconds))
    const title = "Processor time of a call in the client's process, same server"
    return { sections: [{ title, head: spreadHead('client'), rows }], figures }
  },
}
