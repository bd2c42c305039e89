import { spreadHead, spreadRow } from '../report/spread-table.ts'
import { tenths } from '../report/units.ts'
import { measureSigning } from '../signing/measure-signing.ts'
import type { Part } from './part.ts'

export const signingPart: Part = {
  name: 'signing',
  summary: "processor time of a signature, beside the vendors' signers",
  measure: async ({ progress }) => {
    progress.show('sign requests')
    const figures = measureSigning()
    const rows = figures.map(({ scheme, signer, cpu }) => spreadRow(`${scheme}: ${signer}`, cpu, tenths))
    const title = 'Processor time of a signature, one small request'
    const notes = ["Tencent's key of the day is derived once by ours, for every signature by the vendor's."]
    return { sections: [{ title, head: spreadHead('signer'), rows, notes }], readme: {}, figures }
  },
}
