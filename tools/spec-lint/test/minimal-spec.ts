import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lint, type Problem } from '../src/lint.ts'

const readme = readFileSync(join(import.meta.dirname, '../../../specs/README.md'), 'utf8')

/** The spec that specs/README.md shows. */
export const minimalSpec: string = readme.match(/^```yaml\n(openapi: [\s\S]*?)^```$/m)?.[1] ?? ''

/** Texts of the files of one API; the document defaults to the minimal spec. */
export interface ApiFiles {
  readonly document?: string
  readonly version?: string
  readonly changelog?: string
  /** By language. */
  readonly overlays?: Readonly<Record<string, string>>
}

/** Replaces a text that must be there. */
export function edit(from: string, to: string, document: string = minimalSpec): string {
  if (!document.includes(from)) throw new Error(`the document has no ${from}`)
  return document.replace(from, () => to)
}

/** Writes APIs into an empty folder, as under `specs/`; returns their documents' paths. */
export function writeSpecs(apis: Readonly<Record<string, ApiFiles>>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'spec-lint-'))
  return Object.entries(apis).map(([id, files]) => {
    const folder = join(root, id)
    mkdirSync(folder)
    writeFileSync(join(folder, 'openapi.yaml'), files.document ?? minimalSpec)
    writeFileSync(join(folder, 'version'), files.version ?? '0.1.0\n')
    writeFileSync(join(folder, 'CHANGELOG.md'), files.changelog ?? '# Changes\n\n## 0.1.0\n\n- First.\n')
    for (const [language, text] of Object.entries(files.overlays ?? {})) {
      writeFileSync(join(folder, `openapi.${language}.overlay.yaml`), text)
    }
    return join(folder, 'openapi.yaml')
  })
}

/** Lints one API. */
export function lintOne(files: ApiFiles): Promise<Problem[]> {
  return lint(writeSpecs({ example: files }))
}
