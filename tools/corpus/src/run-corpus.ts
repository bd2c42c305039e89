import type { CorpusDocument } from './corpus-document.ts'
import { createProjectFolder, type ProjectFolder } from './project/project-folder.ts'
import { type Bundling, bundle } from './steps/bundle.ts'
import { type Generation, generate, generateTogether } from './steps/generate.ts'
import { type Proof, prove } from './steps/prove.ts'
import { type TypeCheck, typeCheck } from './steps/type-check.ts'

/** What came of everything that was run on a document. */
export interface DocumentResult {
  readonly document: CorpusDocument
  readonly generation: Generation
  /** The steps after generation are not there where there was nothing to take. */
  readonly bundling?: Bundling
  readonly typeErrors: readonly string[]
  readonly typeCheckTime: number
  readonly proof?: Proof
  /** Everything that is not right; empty: proved. */
  readonly problems: readonly string[]
}

/** Told what begins. */
export type OnStep = (document: CorpusDocument | undefined, step: string) => void

/**
 * Runs everything on some documents.
 *
 * @param options.together generates, type-checks and proves all of them in one go, which is faster for many small ones whose files' names are different
 */
export async function runCorpus(
  documents: readonly CorpusDocument[],
  options: {
    readonly together?: boolean
    readonly onStep?: OnStep
    readonly onResult?: (result: DocumentResult) => void
  } = {},
): Promise<readonly DocumentResult[]> {
  const { together = false, onStep = () => {}, onResult = () => {} } = options
  const batches = together ? [documents] : documents.map((document) => [document])
  const results: DocumentResult[] = []
  for (const batch of batches) {
    const project = createProjectFolder(batch.map(({ id }) => id))
    try {
      for (const result of await runBatch(batch, project, onStep)) {
        onResult(result)
        results.push(result)
      }
    } finally {
      project.remove()
    }
  }
  return results
}

interface Packaged {
  readonly document: CorpusDocument
  readonly generation: Generation
  readonly bundling?: Bundling
}

async function runBatch(
  documents: readonly CorpusDocument[],
  project: ProjectFolder,
  onStep: OnStep,
): Promise<readonly DocumentResult[]> {
  const packaged: Packaged[] = []
  const together = documents.length > 1 ? generateTogether(documents, project) : undefined
  for (const document of documents) {
    onStep(document, 'generate')
    packaged.push(await bundled(document, await (together ?? generate(document, project)), project, onStep))
  }
  const built = packaged.flatMap(({ document, bundling }) => (bundling?.problems.length === 0 ? [document] : []))
  const only = documents.length === 1 ? documents[0] : undefined
  const checking = typeCheck(built, project, (version) => onStep(only, `type-check with TypeScript ${version}`))
  // One after the other, so that what is measured of one document is not disturbed by the rest of it.
  if (only !== undefined) await checking
  onStep(only, 'prove every operation')
  const proving = built.length === 0 ? new Map<string, Proof>() : prove(built, project)
  const [checked, proofs] = await Promise.all([checking, proving])
  return packaged.map((entry) => resultOf(entry, checked, proofs.get(entry.document.id)))
}

async function bundled(
  document: CorpusDocument,
  generation: Generation,
  project: ProjectFolder,
  onStep: OnStep,
): Promise<Packaged> {
  if (generation.problems.length > 0) return { document, generation }
  onStep(document, 'bundle')
  return { document, generation, bundling: await bundle(document, project) }
}

function resultOf({ document, generation, bundling }: Packaged, checked: TypeCheck, proof?: Proof): DocumentResult {
  const typeErrors = [...(checked.errors.get(document.id) ?? []), ...checked.others]
  const problems = [...generation.problems, ...(bundling?.problems ?? []), ...typeErrors, ...(proof?.problems ?? [])]
  return {
    document,
    generation,
    ...(bundling !== undefined && { bundling }),
    typeErrors,
    typeCheckTime: checked.time,
    ...(proof !== undefined && { proof }),
    problems,
  }
}
