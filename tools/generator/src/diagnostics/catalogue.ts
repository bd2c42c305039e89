import type { CatalogueEntry } from './catalogue-entry.ts'
import { documentCodes } from './document-codes.ts'
import { extensionCodes } from './extension-codes.ts'
import { modelCodes } from './model-codes.ts'
import { readingCodes } from './reading-codes.ts'
import { referenceCodes } from './reference-codes.ts'
import { targetCodes } from './target-codes.ts'
import { writeCodes } from './write-codes.ts'

type Catalogue = typeof readingCodes &
  typeof documentCodes &
  typeof referenceCodes &
  typeof extensionCodes &
  typeof modelCodes &
  typeof targetCodes &
  typeof writeCodes

/** Every code there is; one that is not in here does not compile. */
export type DiagnosticCode = keyof Catalogue

/** Every code with its cause and its fix. */
export const catalogue: Catalogue & Readonly<Record<DiagnosticCode, CatalogueEntry>> = {
  ...readingCodes,
  ...documentCodes,
  ...referenceCodes,
  ...extensionCodes,
  ...modelCodes,
  ...targetCodes,
  ...writeCodes,
}

type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never

type PlaceholdersOf<Code extends DiagnosticCode> =
  | PlaceholdersIn<Catalogue[Code]['message']>
  | PlaceholdersIn<Catalogue[Code]['hint']>

/** What a code's texts need to be filled in; nothing to pass where they have no placeholder. */
export type DiagnosticValues<Code extends DiagnosticCode> = [PlaceholdersOf<Code>] extends [never]
  ? []
  : [values: Readonly<Record<PlaceholdersOf<Code>, string | number>>]
