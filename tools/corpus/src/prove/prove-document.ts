import { DocumentReport } from '@cloud-kubeconfig/generator/diagnostics'
import { loadDocument, type MutableObject } from '@cloud-kubeconfig/generator/load'
import { buildModel, type Model, type Operation } from '@cloud-kubeconfig/generator/model'
import type { CorpusDocument } from '../corpus-document.ts'
import type { Proof } from '../steps/prove.ts'
import { type DocumentedOperation, documentedOperations } from './documented-operations.ts'
import { importPackages, type Packages } from './packages.ts'
import { proveOperation } from './prove-operation.ts'

/** Calls every operation that a document has, by the document's own count. */
export async function proveDocument({ id, file, folder: allowed }: CorpusDocument, folder: string): Promise<Proof> {
  const start = performance.now()
  const loaded = await loadDocument(file, { allowRef: [allowed] })
  const documented = documentedOperations(loaded.document as MutableObject)
  const report = new DocumentReport(loaded.locate)
  const model = buildModel(loaded, { id, packageVersion: '0.0.0' }, report)
  const said = (code: string): ReadonlySet<string> =>
    new Set(report.diagnostics().flatMap((entry) => (entry.code === code ? [entry.pointer] : [])))
  const shadowed = said('indistinguishable-operations')
  const hasUnsatisfiable = said('unsatisfiable-schema').size > 0
  const problems: string[] = []
  let proved = 0
  try {
    const packages = await importPackages(model, folder)
    for (const operation of documented) {
      const found = await problemsOf(operation, { model, packages, shadowed, hasUnsatisfiable })
      if (found.length === 0) proved += 1
      problems.push(...found.map((problem) => `${operation.pointer}: ${problem}`))
    }
  } catch (error) {
    problems.push(`importing the packages: ${String(error)}`)
  }
  return { operations: documented.length, proved, problems, time: performance.now() - start }
}

interface DocumentTools {
  readonly model: Model
  readonly packages: Packages
  /** Pointers of operations that nothing on the wire tells from another one, as the generator has said. */
  readonly shadowed: ReadonlySet<string>
  /** The generator has said of a body that nothing matches its schema. */
  readonly hasUnsatisfiable: boolean
}

async function problemsOf(
  documented: DocumentedOperation,
  { shadowed, ...tools }: DocumentTools,
): Promise<readonly string[]> {
  const operation = tools.model.operations.find((candidate) => isSame(candidate, documented))
  if (operation === undefined) return ['is not among the generated operations']
  try {
    return await proveOperation({ ...tools, documented, operation, shadowed: shadowed.has(operation.pointer) })
  } catch (error) {
    return [`throws ${String(error)}`]
  }
}

function isSame({ key, method }: Operation, documented: DocumentedOperation): boolean {
  return `${key} ${method.toLowerCase()}` === documented.pointer
}
