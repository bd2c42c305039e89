import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What was emitted: text by path, relative to the API's folder. */
export type Emission = ReadonlyMap<string, string>

/** Reads everything below a folder; anything there that is no plain file of UTF-8 text is named in its place. */
export function readEmission(folder: string): Emission {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => !lstatSync(join(folder, path)).isDirectory())
  return new Map(files.map((path) => [path, readText(join(folder, path))]))
}

function readText(path: string): string {
  if (!lstatSync(path).isFile()) return `\u0000${path} is no plain file`
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
}
