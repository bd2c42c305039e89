import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { InputError } from '../../src/diagnostics/input-error.ts'
import { type LoadOptions, loadDocument } from '../../src/load/load-document.ts'
import type { LoadedDocument } from '../../src/load/loaded-document.ts'

/** A folder with these files, removed after the test. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'generator-load-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Loads `openapi.yaml` of a folder with these files. */
export function loadFiles(files: Readonly<Record<string, string>>, options?: LoadOptions): Promise<LoadedDocument> {
  return loadDocument(join(folderOf(files), 'openapi.yaml'), options)
}

/** Every problem of a document, shortened to `severity code line:column pointer: message`. */
export async function problemsOf(text: string, options?: LoadOptions): Promise<readonly string[]> {
  return (await diagnosticsOf({ 'openapi.yaml': text }, options)).map(shorten)
}

/** Every problem of a document with its files, warnings of a good one included. */
export async function diagnosticsOf(
  files: Readonly<Record<string, string>>,
  options?: LoadOptions,
): Promise<readonly Diagnostic[]> {
  try {
    return (await loadFiles(files, options)).diagnostics
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics
    throw error
  }
}

function shorten({ severity, code, line, column, pointer, message }: Diagnostic): string {
  return `${severity} ${code} ${line}:${column} ${pointer}: ${message}`
}
