/** `node main.ts '{"folder": …, "documents": [{id, file}]}'`: prints what was proved of each document as JSON. */
import type { CorpusDocument } from '../corpus-document.ts'
import { proveDocument } from './prove-document.ts'

interface Request {
  readonly folder: string
  readonly documents: readonly CorpusDocument[]
}

const { folder, documents } = JSON.parse(process.argv[2] ?? '') as Request
const proofs: [string, object][] = []
for (const document of documents) proofs.push([document.id, await proveDocument(document, folder)])
process.stdout.write(`\n${JSON.stringify(proofs)}`)
