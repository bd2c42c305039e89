import type { CostlyDocument } from './costly-document.ts'
import { costlyOverlays } from './costly-overlays.ts'
import { costlySamples } from './costly-samples.ts'
import { deepDocuments } from './deep-documents.ts'
import { doublingReferences } from './doubling-references.ts'
import { hugeDocuments } from './huge-documents.ts'
import { manyEntries } from './many-entries.ts'
import { referenceCycles } from './reference-cycles.ts'
import { yamlBombs } from './yaml-bombs.ts'

/** Every kind of document that costs more than it is worth. */
export const costlyDocuments: readonly CostlyDocument[] = [
  ...yamlBombs,
  ...deepDocuments,
  ...referenceCycles,
  ...doublingReferences,
  ...hugeDocuments,
  ...manyEntries,
  ...costlySamples,
  ...costlyOverlays,
]
