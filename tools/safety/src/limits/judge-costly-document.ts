import { join } from 'node:path'
import { generate } from '@cloud-kubeconfig/generator/generate'
import type { CostlyDocument } from './costly-document.ts'
import { withDocument } from './with-document.ts'

/** What becomes of a costly document, generated in this process: `made`, or the codes of its errors. */
export function judgeCostlyDocument(document: CostlyDocument): Promise<string> {
  return withDocument(document, async (folder, file) => {
    const { lang } = document
    const api = { id: 'costly', file: join(folder, file), own: false, ...(lang !== undefined && { lang }) }
    const out = join(folder, 'out')
    const { ok, diagnostics } = await generate({ apis: [api], out, exclusive: false, check: false, allowRef: [] })
    return ok ? 'made' : errorCodes(diagnostics)
  })
}

/** The codes of errors among diagnostics, each once. */
export function errorCodes(diagnostics: readonly { readonly code: string; readonly severity: string }[]): string {
  const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  return [...new Set(codes)].sort().join(' ') || 'refused without an error'
}
