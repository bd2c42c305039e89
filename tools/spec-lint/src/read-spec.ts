import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Diagnostic, InputError, type SourceLocation } from '@cloud-kubeconfig/generator/diagnostics'
import { KindWalker, type LoadedDocument, loadDocument } from '@cloud-kubeconfig/generator/load'
import type { Spec, SpecObject } from './spec.ts'

/** A spec that was read, or what kept it from being read. */
export interface ReadSpec {
  /** Absent where the document cannot be read. */
  readonly spec?: Spec
  /** What the generator has to say about the document and its translations; warnings too. */
  readonly diagnostics: readonly Diagnostic[]
  readonly locate: (pointer: string) => SourceLocation
}

/** Reads one `openapi.yaml` as the generator does, and tries every translation beside it. */
export async function readSpec(file: string): Promise<ReadSpec> {
  const folder = dirname(resolve(file))
  const { loaded, diagnostics } = await load(file)
  if (!loaded) return { diagnostics, locate: () => ({ file, line: 0, column: 0 }) }
  const translations = await Promise.all(languagesOf(folder, file).map((lang) => load(file, lang)))
  const known = new Set(diagnostics.map((diagnostic) => JSON.stringify(diagnostic)))
  const added = translations
    .flatMap((translation) => translation.diagnostics)
    .filter((diagnostic) => !known.has(JSON.stringify(diagnostic)))
  return {
    spec: {
      id: basename(folder),
      file: loaded.file,
      document: loaded.document,
      objects: objectsOf(loaded),
      besides: readBesides(folder),
    },
    diagnostics: [...diagnostics, ...added],
    locate: (pointer) => loaded.locate(pointer),
  }
}

interface LoadOutcome {
  readonly loaded?: LoadedDocument
  readonly diagnostics: readonly Diagnostic[]
}

async function load(file: string, lang?: string): Promise<LoadOutcome> {
  try {
    const loaded = await loadDocument(file, lang === undefined ? { own: true } : { own: true, lang })
    return { loaded, diagnostics: loaded.diagnostics }
  } catch (error) {
    if (error instanceof InputError) return { diagnostics: error.diagnostics }
    throw error
  }
}

/** `openapi.zh-CN.overlay.yaml` beside `openapi.yaml`: a translation to `zh-CN`. */
function languagesOf(folder: string, file: string): string[] {
  const stem = basename(file).replace(/\.[^.]+$/, '')
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${stem}.`) && name.endsWith('.overlay.yaml'))
    .map((name) => name.slice(stem.length + 1, -'.overlay.yaml'.length))
}

function objectsOf({ document, version }: LoadedDocument): SpecObject[] {
  const objects: SpecObject[] = []
  const walker = new KindWalker(version, {
    enter: (kind, value, path) => objects.push({ kind, value, path: [...path] }),
  })
  // The walker may change what it walks, the loaded document is not ours to change.
  walker.walk(structuredClone(document) as Parameters<KindWalker['walk']>[0], 'document')
  return objects
}

function readBesides(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => name === 'version' || name === 'CHANGELOG.md')
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
