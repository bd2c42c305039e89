import { changeSection } from '../changes/change-section.ts'
import { measureChanges } from '../changes/measure-changes.ts'
import { compareEmitted } from '../emitted/compare-emitted.ts'
import { emittedSections } from '../emitted/emitted-sections.ts'
import { compareGeneration } from '../generation/compare-generation.ts'
import { generationSections } from '../generation/generation-sections.ts'
import { ratioSections } from '../generation/ratio-sections.ts'
import type { Part } from './part.ts'

export const peersPart: Part = {
  name: 'peers',
  summary: 'generators on the same documents, cold: time, memory, and whether their output compiles',
  measure: async ({ options, workplaces, progress }) => {
    const figures = await compareGeneration(options, workplaces, progress)
    return { sections: [...generationSections(figures), ...ratioSections(figures)], figures }
  },
}

export const changesPart: Part = {
  name: 'changes',
  summary: 'our generator on documents that it knows, unchanged and with one description changed',
  measure: async ({ options, workplaces, progress }) => {
    const figures = await measureChanges(options, workplaces, progress)
    return { sections: [changeSection(figures)], figures }
  },
}

export const emittedPart: Part = {
  name: 'emitted',
  summary: 'what is made of the largest document: type-checking, completions in an editor, size of an app',
  measure: async ({ options, workplaces, progress }) => {
    const figures = await compareEmitted(options, workplaces, progress)
    return { sections: emittedSections(figures), figures }
  },
}
