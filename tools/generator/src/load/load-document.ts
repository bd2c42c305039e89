import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { DocumentReport } from '../diagnostics/document-report.ts'
import { InputError } from '../diagnostics/input-error.ts'
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts'
import { allowedFolders, isInside } from './bundle/allowed-folders.ts'
import { Bundler } from './bundle/bundler.ts'
import { SourceLibrary } from './bundle/source-library.ts'
import { versionOf } from './document-version.ts'
import { describeValue } from './kinds/describe.ts'
import type { LoadedDocument } from './loaded-document.ts'
import { isObject, type MutableObject } from './mutable-json.ts'
import { Origins } from './origins.ts'
import { overlayFile } from './overlay/overlay-file.ts'
import { displayName, readSource } from './read-source.ts'
import type { SourceFile } from './source-file.ts'
import { validateDocument } from './validate/validate-document.ts'

export interface LoadOptions {
  /** Language of the overlay to apply, e.g. `zh-CN`. */
  readonly lang?: string
  /** Folders, besides the document's own, whose files it may refer to. */
  readonly allowRef?: readonly string[]
  /** One of our own specs: an extension that is not ours is a slip there. Default: false. */
  readonly own?: boolean
}

/**
 * Reads an OpenAPI document with everything it refers to, and checks it. Never touches the network, nor a file outside
 * the document's folder.
 * @throws InputError with every problem found, where one of them is an error
 */
export async function loadDocument(file: string, options: LoadOptions = {}): Promise<LoadedDocument> {
  const entry = await readSource(resolve(file))
  const document = entry.value
  const origins = new Origins(entry)
  const locate = (pointer: string) => origins.locate(pointer)
  const report = new DocumentReport(locate)
  if (!isObject(document)) {
    report.add('not-an-object', '', { found: describeValue(document) })
    throw new InputError(report.diagnostics(), [entry.path])
  }
  const version = versionOf(document, entry.name, report)
  if (!version) throw new InputError(report.diagnostics(), [entry.path])

  const folders = allowedFolders(entry, options.allowRef ?? [])
  const overlay = options.lang === undefined ? undefined : await openOverlay(entry, options.lang, folders)
  if (overlay) await translate(document, overlay, origins)

  const library = new SourceLibrary(entry, folders)
  await new Bundler({ source: entry, document, version }, library, origins, report).bundle()
  const sources = [...library.paths, ...(overlay ? [overlay.path] : [])]
  if (library.diagnostics.length > 0) throw new InputError([...library.diagnostics, ...report.diagnostics()], sources)

  await validateDocument(document, { version, own: options.own ?? false }, report)
  const diagnostics = report.diagnostics()
  if (report.failed) throw new InputError(diagnostics, sources)
  return { document, version, file: entry.name, sources, locate, diagnostics }
}

async function openOverlay(entry: SourceFile, language: string, folders: readonly string[]): Promise<SourceFile> {
  const path = overlayFile(entry.path, language)
  const place = { file: entry.name, line: 0, column: 0, pointer: '' }
  // It may be a link that leads out of the folder.
  if (existsSync(path) && !isInside(realpathSync(path), folders)) {
    throw new InputError([makeDiagnostic('overlay-outside', place, { path: displayName(path) })], [entry.path, path])
  }
  try {
    return await readSource(path)
  } catch (error) {
    if (!(error instanceof InputError) || error.diagnostics[0]?.code !== 'file-not-found') throw error
    const missing = makeDiagnostic('no-overlay', place, { language, path: displayName(path) })
    throw new InputError([missing], [entry.path, path])
  }
}

async function translate(document: MutableObject, overlay: SourceFile, origins: Origins): Promise<void> {
  const { applyOverlay } = await import('./overlay/apply-overlay.ts')
  const report = new DocumentReport((pointer) => overlay.locate(pointer))
  applyOverlay(document, overlay.value, report, (pointer, source) => origins.add(pointer, overlay, source))
  if (report.failed) throw new InputError(report.diagnostics(), [overlay.path])
}
