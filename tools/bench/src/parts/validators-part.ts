import { nothing, tenths } from '../report/units.ts'
import { measureValidators, type ParseCost } from '../validators/measure-validators.ts'
import type { Part } from './part.ts'

export const validatorsPart: Part = {
  name: 'validators',
  summary: 'safeParse of a GitHub repository and a Stripe charge, where the documents are github and stripe',
  measure: async ({ options, workplaces, progress }) => {
    const figures = await measureValidators(options, workplaces, progress)
    if (figures.length === 0) return { sections: [], readme: {}, figures }
    const section = {
      title: 'safeParse of a large object, processor time',
      head: ['object', 'schema', 'median', 'min', 'max', 'runs'],
      rows: figures.map(row),
    }
    return { sections: [section], readme: { sections: [section] }, figures }
  },
}

function row({ sample, schema, cpu }: ParseCost): string[] {
  const what = `${sample.component} of ${sample.document}`
  if (typeof cpu === 'string') return [what, schema, cpu, nothing, nothing, '0']
  return [what, schema, tenths(cpu.median), tenths(cpu.min), tenths(cpu.max), String(cpu.runs)]
}
