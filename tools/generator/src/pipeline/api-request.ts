import type { Artefact } from '../targets/emitted-file.ts'

/** One document to make packages from. */
export interface ApiRequest {
  /** Folder and package prefix, e.g. `tke`. */
  readonly id: string
  /** Absolute path of the document. */
  readonly file: string
  /** One of our own specs: stricter about extensions, and its packages' version is in the file `version` beside it. */
  readonly own: boolean
  readonly lang?: string
}

/** What holds for every document of a run. */
export interface ProduceOptions {
  readonly only?: readonly Artefact[]
  /** Absolute folders whose files documents may refer to. */
  readonly allowRef: readonly string[]
}
