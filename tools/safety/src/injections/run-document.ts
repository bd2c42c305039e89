import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Diagnostic, DocumentReport, InputError } from '@cloud-kubeconfig/generator/diagnostics'
import { generate } from '@cloud-kubeconfig/generator/generate'
import { loadDocument } from '@cloud-kubeconfig/generator/load'
import { buildModel } from '@cloud-kubeconfig/generator/model'
import { type Emission, readEmission } from './checks/emission.ts'
import type { Json } from './document/marker.ts'
import { type InputFormat, writeInput } from './input-format.ts'

/** What became of a document: packages, or a refusal. What is neither, or a bit of both, is a problem. */
export interface Outcome {
  readonly files?: Emission
  readonly errors: readonly Diagnostic[]
  readonly problems: readonly string[]
}

/** Whether a document is refused: what `runDocument` finds out, without the packages of one that is not. */
export async function isRefused(document: { readonly [key: string]: Json }, format: InputFormat): Promise<boolean> {
  const root = mkdtempSync(join(tmpdir(), 'injections-'))
  try {
    const file = writeFiles(root, writeInput(document, format))
    const loaded = await loadDocument(file, format === 'overlay' ? { lang: 'xx' } : {})
    const report = new DocumentReport(loaded.locate)
    await buildModel(loaded, { id: 'hostile', packageVersion: '0.0.0' }, report)
    return report.failed
  } catch (error) {
    if (error instanceof InputError) return true
    throw error
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Writes the files of a document; gives the path of the document itself. */
function writeFiles(folder: string, input: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(input)) writeFileSync(join(folder, name), text)
  return join(folder, Object.keys(input)[0] ?? '')
}

/** Takes a document the whole way, from its text to the files of its packages, in a folder of its own. */
export async function runDocument(document: { readonly [key: string]: Json }, format: InputFormat): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'injections-'))
  const [folder, out] = [join(root, 'in'), join(root, 'out')]
  try {
    mkdirSync(folder)
    mkdirSync(out)
    const input = writeInput(document, format)
    const file = writeFiles(folder, input)
    const request = { id: 'hostile', file, own: false, ...(format === 'overlay' && { lang: 'xx' }) }
    const result = await generate({ apis: [request], out, exclusive: false, check: false, allowRef: [] })
    const problems = [
      ...unexpected(readdirSync(root), ['in', 'out']),
      ...unexpected(readdirSync(folder), Object.keys(input)),
      ...unexpected(readdirSync(out), result.ok ? ['hostile'] : []),
      ...result.diagnostics.flatMap(unclear),
    ]
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
    if (!result.ok && errors.length === 0) problems.push('it was refused without an error')
    return result.ok ? { files: readEmission(join(out, 'hostile')), errors, problems } : { errors, problems }
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { errors: [], problems: [`the generator has a bug: ${reason.split('\n', 3).join(' ')}`] }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function unexpected(found: readonly string[], expected: readonly string[]): readonly string[] {
  return found.filter((name) => !expected.includes(name)).map((name) => `there is a file ${JSON.stringify(name)}`)
}

/** A diagnostic says what and how to mend it in printable words, and where. */
function unclear({ code, file, line, message, hint, severity }: Diagnostic): readonly string[] {
  const problems: string[] = []
  if (message.trim() === '' || hint.trim() === '') problems.push('says nothing')
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(`${message}${hint}${file}`))
    problems.push('is not printable')
  if (severity === 'error' && line < 1) problems.push('has no place')
  return problems.map((problem) => `the diagnostic ${code} ${problem}`)
}
