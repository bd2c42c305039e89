import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands for everything that a reader finds in an output folder; what a transaction has put aside is not there. */
export function fingerprint(out: string): string {
  if (!existsSync(out)) return 'nothing'
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.generating') && lstatSync(join(out, path)).isFile())
    .sort()
  if (paths.length === 0) return 'nothing'
  const digest = createHash('sha256')
  for (const path of paths)
    digest
      .update(`${path}\0`)
      .update(readFileSync(join(out, path)))
      .update('\0')
  return digest.digest('hex')
}

/** A document with some operations; each edition gives other packages, with files that only it has. */
export function editionOf(edition: string): string {
  const operations = Array.from({ length: 20 }, (_, index) => {
    const answer = {
      description: `${edition} ${index}`,
      content: { 'application/json': { schema: { type: 'string' } } },
    }
    return [`/${edition}/${index}`, { get: { tags: [`${edition} ${index % 5}`], responses: { 200: answer } } }] as const
  })
  const info = { title: `The ${edition} one`, version: '1.0.0' }
  return JSON.stringify({ openapi: '3.1.0', info, paths: Object.fromEntries(operations) })
}
