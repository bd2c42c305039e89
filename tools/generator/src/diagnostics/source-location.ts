/** A place in a source file; line and column count from 1, both are 0 where only the file is known. */
export interface SourceLocation {
  /** As the user would name it: relative to the working folder. */
  readonly file: string
  readonly line: number
  readonly column: number
}
