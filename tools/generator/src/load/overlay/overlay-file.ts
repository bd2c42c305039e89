import { existsSync } from 'node:fs'

/** Where the translation of a document lies: `openapi.zh-CN.overlay.yaml` beside `openapi.yaml`. */
export function overlayFile(documentFile: string, language: string): string {
  return `${documentFile.replace(/\.(?:json|ya?ml)$/i, '')}.${language}.overlay.yaml`
}

/** Whether a document has been translated into a language. */
export function hasOverlay(documentFile: string, language: string): boolean {
  return existsSync(overlayFile(documentFile, language))
}
