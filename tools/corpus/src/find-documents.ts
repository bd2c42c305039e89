import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusDocument } from './corpus-document.ts'

/** What makes a file a document and not a part of one, or something else. */
const declaration = /(?:^|[{,\s])["']?(?:openapi|swagger)["']?\s*:/

/** Every OpenAPI document below a folder, in alphabetical order; what only documents refer to is not among them. */
export function findDocuments(folder: string): readonly CorpusDocument[] {
  const taken = new Set<string>()
  return globSync('**/*.{json,yaml,yml}', { cwd: folder, exclude: ['**/node_modules/**'] })
    .sort()
    .filter((name) => declaration.test(readFileSync(join(folder, name), 'utf8')))
    .map((name) => ({ id: freeId(name, taken), file: join(folder, name), folder, name }))
}

/** `real/K8s_Apps.json` gives `real-k8s-apps`. */
function freeId(name: string, taken: Set<string>): string {
  const words = name
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  const joined = words.filter(Boolean).join('-').slice(0, 50).replace(/-$/, '')
  const wish = /^[a-z]/.test(joined) ? joined : `doc-${joined}`.replace(/-$/, '')
  let id = wish
  for (let count = 2; taken.has(id); count += 1) id = `${wish}-${count}`
  taken.add(id)
  return id
}
