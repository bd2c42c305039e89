import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts'
import type { Report } from '../../src/diagnostics/report.ts'
import type { Model } from '../../src/model/model.ts'
import type { Stages } from '../../src/pipeline/stages.ts'

/** What a stubbed run gives: per API, its files by path. */
export type StubApis = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Stages that know their output beforehand, and count how often they were asked for it. */
export function stubStages(
  apis: StubApis,
  fault?: { readonly id: string; readonly code: DiagnosticCode },
): { readonly stages: Stages; readonly calls: readonly string[] } {
  const calls: string[] = []
  const stages: Stages = {
    async load(file) {
      const locate = () => ({ file, line: 1, column: 1 })
      return { document: { info: {} }, version: '3.1', file, sources: [file], locate, diagnostics: [] }
    },
    async model(_loaded, { id }, report: Report) {
      calls.push(id)
      if (fault?.id === id) report.add('not-openapi', '')
      return { model: { id, title: `API ${id}`, operations: [] } as unknown as Model, complete: () => {} }
    },
    async emit({ id }, { only }) {
      return Object.entries(apis[id] ?? {})
        .filter(([path]) => only === undefined || only.some((artefact) => path.startsWith(`${artefact}/`)))
        .map(([path, content]) => ({ path, content }))
    },
  }
  return { stages, calls }
}
