import { readFile } from 'node:fs/promises'
import { SourceProblem } from './source-problem.ts'

/** A file's text; undefined where there is no such file. */
export async function readTextFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new SourceProblem(`${path} cannot be read (${code})`)
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
