/**
 * What a document may cost. A document is untrusted: each bound ends in a diagnostic, before time or memory run out.
 * GitHub's description of 13 MB is the largest in common use; it nests 32 levels deep.
 */
export const limits: {
  /** Bytes of one JSON file. */
  readonly jsonBytes: number
  /** Bytes of one YAML file; reading YAML costs four times as much as JSON. */
  readonly yamlBytes: number
  /** Bytes of all files of a document together. */
  readonly totalBytes: number
  /** Levels of objects and arrays inside one another. */
  readonly depth: number
  /** Values of one YAML file, after its aliases are expanded. */
  readonly yamlValues: number
  /** Values of one JSON file. */
  readonly jsonValues: number
  /** Problems of the text of one file: nobody reads more. */
  readonly parseProblems: number
  /** Operations of a document. */
  readonly operations: number
  /** Entries of one list or map of the specification: members of a union, values of an enumeration, schemas … */
  readonly entries: number
  /** Characters of a path. */
  readonly pathLength: number
  /** Schemas that one has by way of `allOf`, counted as often as they are met. */
  readonly allOfSchemas: number
  /** Keys of all that is copied to where it is referred to, as neither path items nor operations can be components. */
  readonly writtenOutKeys: number
} = {
  jsonBytes: 64_000_000,
  yamlBytes: 40_000_000,
  totalBytes: 96_000_000,
  depth: 256,
  yamlValues: 3_000_000,
  jsonValues: 4_000_000,
  parseProblems: 1000,
  operations: 20_000,
  entries: 20_000,
  pathLength: 8000,
  allOfSchemas: 20_000,
  writtenOutKeys: 500_000,
}
