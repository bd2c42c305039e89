import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CostlyDocument } from './costly-document.ts'

/** Does something with the files of a document, which are in a folder as long as it takes. */
export async function withDocument<Result>(
  { files }: CostlyDocument,
  act: (folder: string, file: string) => Result | Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'costly-'))
  try {
    const entries = Object.entries(files())
    for (const [path, text] of entries) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return await act(folder, entries[0]?.[0] ?? '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
