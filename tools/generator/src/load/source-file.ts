import type { SourceLocation } from '../diagnostics/source-location.ts'
import { tokensOf } from './json-pointer.ts'
import type { MutableJson } from './mutable-json.ts'
import { LineIndex } from './parse/line-index.ts'
import type { Positions } from './parse/positions.ts'

/** A file that was read and parsed. */
export class SourceFile {
  /** Absolute, symbolic links resolved. */
  readonly path: string
  /** As the user would name it: relative to the working folder, with forward slashes. */
  readonly name: string
  readonly value: MutableJson
  readonly #text: string
  readonly #makePositions: (text: string) => Positions
  #positions: Positions | undefined
  #lines: LineIndex | undefined

  constructor(
    file: { readonly path: string; readonly name: string; readonly text: string },
    value: MutableJson,
    makePositions: (text: string) => Positions,
  ) {
    this.path = file.path
    this.name = file.name
    this.value = value
    this.#text = file.text
    this.#makePositions = makePositions
  }

  /** Length of the text. */
  get size(): number {
    return this.#text.length
  }

  /** Where a pointer into this file was written, or its nearest ancestor that exists. */
  locate(pointer: string): SourceLocation {
    this.#positions ??= this.#makePositions(this.#text)
    this.#lines ??= new LineIndex(this.#text)
    return { file: this.name, ...this.#lines.positionAt(this.#positions.offsetOf(tokensOf(pointer))) }
  }
}
