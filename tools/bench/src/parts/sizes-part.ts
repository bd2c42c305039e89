import { kilobytes } from '../report/units.ts'
import type { BundleSize } from '../sizes/bundle-size.ts'
import { measureClients } from '../sizes/client-sizes.ts'
import { measureSdks } from '../sizes/sdk-sizes.ts'
import type { Part } from './part.ts'

const head = ['app that uses', 'minified', 'min+gzip']

const sizeRow = (what: string, { minified, gzip }: BundleSize): string[] => [what, kilobytes(minified), kilobytes(gzip)]

export const sizesPart: Part = {
  name: 'sizes',
  summary: "clients in a browser bundle, beside the vendors' SDKs",
  measure: async ({ progress }) => {
    progress.show('bundle the clients')
    const [clients, sdks] = [await measureClients(), await measureSdks()]
    return {
      sections: [
        { title: 'Clients in a browser bundle', head, rows: clients.map(({ what, ...size }) => sizeRow(what, size)) },
        {
          title: "One operation, beside the vendor's SDK (bundled for Node)",
          head,
          rows: sdks.flatMap(({ api, sdk, ours, theirs }) => [
            sizeRow(`${api}: ours, one operation`, ours),
            sizeRow(`${api}: ${sdk}`, theirs),
          ]),
        },
      ],
      readme: {
        facts: sdks.map(({ api, sdk, ours, theirs }) => [
          `app with one operation of ${api}, min+gzip`,
          kilobytes(ours.gzip),
          `${kilobytes(theirs.gzip)} (${sdk})`,
        ]),
      },
      figures: { clients, sdks },
    }
  },
}
