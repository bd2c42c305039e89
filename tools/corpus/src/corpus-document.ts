/** A document to run everything on. */
export interface CorpusDocument {
  /** Name of its packages, different for each document of a run. */
  readonly id: string
  /** Absolute. */
  readonly file: string
  /** Absolute: the folder that was asked for, whose files the document may refer to. */
  readonly folder: string
  /** As the user sees it: relative to the folder that was asked for. */
  readonly name: string
}
