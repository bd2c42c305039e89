import type { Report } from '../../diagnostics/report.ts'
import type { Reference } from '../kinds/reference.ts'
import { KindWalker } from '../kinds/walker.ts'
import type { OpenApiVersion } from '../loaded-document.ts'
import type { MutableObject } from '../mutable-json.ts'
import { checkAllOfExpansion } from './all-of-expansion.ts'
import { EntryCounts } from './entry-counts.ts'
import { ExtensionCheck } from './extensions.ts'
import { objectRules } from './object-rules.ts'
import { checkPaths } from './paths.ts'
import { checkReferences } from './references.ts'
import { checkSecurity, type RequirementPlace } from './security.ts'

/**
 * Checks a bundled document against the OpenAPI specification. Members that are empty, and malformed ones that only
 * people read, are reported and taken out, so that later stages meet nothing malformed.
 *
 * Driven by tables rather than by the official JSON Schema: a validator of that names every branch that did not fit,
 * and takes seconds for a document of 13 MB; this takes a tenth of one and says what is meant.
 */
export async function validateDocument(
  document: MutableObject,
  { version, own }: { readonly version: OpenApiVersion; readonly own: boolean },
  report: Report,
): Promise<void> {
  const references: Reference[] = []
  const requirements: RequirementPlace[] = []
  const counts = new EntryCounts(report)
  const extensions = new ExtensionCheck(document, own, report)
  const walker = new KindWalker(version, {
    report,
    enter(kind, object, path) {
      counts.meet(kind, object, path)
      objectRules[kind]?.(object, { path, version, report })
      if (kind === 'securityRequirement') requirements.push({ requirement: object, path: [...path] })
    },
    reference: (reference) => references.push(reference),
    extension: (kind, key, owner, path) => extensions.meet(kind, key, owner, path),
  })
  walker.walk(document, 'document')
  checkReferences(document, references, report)
  checkAllOfExpansion(document, report)
  if (!report.failed) checkPaths(document, report)
  checkSecurity(document, requirements, report)
  await extensions.finish()
}
