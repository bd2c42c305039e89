/** An artefact of an API: a package, and a folder of the same name. */
export type Artefact = 'client' | 'validators' | 'mocks'

/** One file of the output, as text. */
export interface EmittedFile {
  /** Relative to the API's folder, with forward slashes, e.g. `client/src/types.gen.ts`. */
  readonly path: string
  readonly content: string
}
