import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import fc from 'fast-check'
import { parse } from 'yaml'
import type { JsonObject } from '../../src/model/model.ts'
import { editDocument } from './edit-document.ts'
import { IncrementalRuns } from './incremental-runs.ts'
import { randomEdits } from './random-edits.ts'

// An edit that makes a document invalid is taken back; of the others many add up, as they do for a user.
const MOST_ADDED_UP = 10

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { edits: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
const [folder] = positionals
if (folder === undefined) {
  process.stderr.write('npm run incremental -w tools/generator -- DIR [--edits N] [--seed N]\n')
  process.exit(2)
}
const documents = readdirSync(folder).filter((name) => /\.(?:json|ya?ml)$/.test(name))
const each = Math.ceil(Number(values.edits) / documents.length)
let different = 0
for (const name of documents) different += await checkDocument(resolve(folder, name))
process.stdout.write(`${each * documents.length} edits of ${documents.length} documents, ${different} different.\n`)
process.exitCode = different === 0 ? 0 : 1

/** Edits a document again and again, and compares the incremental run after each with a clean one. */
async function checkDocument(file: string): Promise<number> {
  const original = parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 }) as JsonObject
  const scratch = mkdtempSync(join(tmpdir(), 'generator-incremental-'))
  const runs = new IncrementalRuns(scratch)
  await runs.again(original)
  const counts = { valid: 0, different: 0 }
  let document = original
  try {
    for (const [index, edit] of fc.sample(randomEdits, { numRuns: each, seed: Number(values.seed) }).entries()) {
      const edited = editDocument(index % MOST_ADDED_UP === 0 ? original : document, edit)
      const [again, clean] = [await runs.again(edited.document), await runs.clean(edited.document)]
      if (clean.ok) document = edited.document
      counts.valid += clean.ok ? 1 : 0
      if (isDeepStrictEqual(again, clean)) continue
      counts.different += 1
      process.stdout.write(`${file}: not what a clean run gives after the edit ${index} at ${edited.place}\n`)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  process.stdout.write(`${file}: ${each} edits, ${counts.valid} valid, engines ran ${runs.engineRuns} times\n`)
  return counts.different
}
