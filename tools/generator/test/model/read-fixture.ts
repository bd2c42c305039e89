import { readFileSync } from 'node:fs'

/** Text of a document under `test/fixtures/model`. */
export function readFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/model/${name}`, import.meta.url), 'utf8')
}
