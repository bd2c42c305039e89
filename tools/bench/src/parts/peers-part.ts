import { compareGeneration } from '../generation/compare-generation.ts'
import { generationSections } from '../generation/generation-sections.ts'
import { overviewSection } from '../generation/overview-section.ts'
import { ratioSections } from '../generation/ratio-sections.ts'
import type { Part } from './part.ts'

export const peersPart: Part = {
  name: 'peers',
  summary: 'generators on the same documents, cold: time, memory, and whether their output compiles',
  measure: async ({ options, workplaces, progress }) => {
    const figures = await compareGeneration(options, workplaces, progress)
    return {
      sections: [...generationSections(figures), ...ratioSections(figures)],
      readme: { sections: [overviewSection(figures)] },
      figures,
    }
  },
}
