import { readFile } from 'node:fs/promises'
import { SourceProblem } from './source-problem.ts'

async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new SourceProblem(`${path} cannot be read (${code})`)
  }
}

/** A file's text, without the byte order mark that editors on Windows write; undefined where there is no such file. */
export async function readTextFile(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path)
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SourceProblem(`${path} is no text in UTF-8: save it as such`)
  }
}

/** A JSON object in a file; undefined where there is no such file. */
export async function readJsonFile(path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = await readTextFile(path)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // What the parser says quotes the file.
  }
  throw new SourceProblem(`${path} is not JSON`)
}
