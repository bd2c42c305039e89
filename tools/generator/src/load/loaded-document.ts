import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceLocation } from '../diagnostics/source-location.ts'
import type { JsonObject } from '../model/model.ts'

/** OpenAPI feature line of a document. */
export type OpenApiVersion = '3.0' | '3.1' | '3.2'

/** What the load stage hands to the model stage: one self-contained, structurally valid document. */
export interface LoadedDocument {
  /** The document as written (3.0 stays 3.0), every external `$ref` bundled to an internal one, the overlay applied. */
  readonly document: JsonObject
  readonly version: OpenApiVersion
  /** The entry file, as the user named it (relative to the working folder). */
  readonly file: string
  /** Absolute paths of every file read: entry, referenced files, overlay. For the cache key and `--watch`. */
  readonly sources: readonly string[]
  /**
   * Where a JSON pointer of `document` (`/paths/~1/get`, also with a leading `#`) was written, in whichever file it came
   * from. A pointer that names nothing gives the nearest ancestor that exists. Positions are computed on first use.
   */
  locate(pointer: string): SourceLocation
  /** Warnings found while loading; errors end the load stage instead. */
  readonly diagnostics: readonly Diagnostic[]
}
