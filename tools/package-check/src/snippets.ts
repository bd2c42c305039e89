import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Snippet {
  /** File name without extension, e.g. `tke-client-1`. */
  readonly name: string
  /** TypeScript, as a reader copies it. */
  readonly code: string
}

/** The TypeScript blocks of a folder's README, in its order. */
export function readSnippets(folder: string, name: string): Snippet[] {
  const readme = join(folder, 'README.md')
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : ''
  const blocks = [...text.matchAll(/^```ts\n(.*?)^```$/gms)]
  return blocks.map(([, code = ''], index) => ({ name: `${name}-${index + 1}`, code }))
}
