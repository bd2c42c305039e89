import { compareEmitted } from '../emitted/compare-emitted.ts'

import { emittedOverview, emittedSections } from '../emitted/emitted-sections.ts'
import type { Part } from './part.ts'

export const emittedPart: Part = {
  name: 'emitted',
  summary: 'what is made of the largest document: type-checking, completions in an editor, size of an app',
  measure: async ({ options, workplaces, progress }) => {
    const figures = await compareEmitted(options, workplaces, progress)
    return { sections: emittedSections(figures), readme: { sections: [emittedOverview(figures)] }, figures }
  },
}
