import type { SourceLocation } from '../diagnostics/source-location.ts'
import type { SourceFile } from './source-file.ts'

interface Origin {
  readonly source: SourceFile
  readonly pointer: string
}

/** Which part of the finished document was written in which file. */
export class Origins {
  readonly #entry: SourceFile
  readonly #parts = new Map<string, Origin>()

  constructor(entry: SourceFile) {
    this.#entry = entry
  }

  /** Records that what is at `pointer` of the document was written at `sourcePointer` of another file. */
  add(pointer: string, source: SourceFile, sourcePointer: string): void {
    this.#parts.set(pointer, { source, pointer: sourcePointer })
  }

  /** Where a pointer of the document was written; the nearest ancestor that has an origin decides. */
  locate(pointer: string): SourceLocation {
    const full = pointer.startsWith('#') ? pointer.slice(1) : pointer
    for (let end = full.length; end > 0; end = full.lastIndexOf('/', end - 1)) {
      const origin = this.#parts.get(full.slice(0, end))
      if (origin) return origin.source.locate(origin.pointer + full.slice(end))
    }
    return this.#entry.locate(full)
  }
}
