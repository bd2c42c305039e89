/** What is to be written in place of a part of a text. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * A text with its parts written otherwise.
 *
 * @param edits From the first to the last, by places of which the text's beginning is `start`.
 */
export function applyEdits(text: string, edits: readonly Edit[], start = 0): string {
  const parts: string[] = []
  let end = start
  for (const edit of edits) {
    parts.push(text.slice(end - start, edit.from - start), edit.text)
    end = edit.to
  }
  return [...parts, text.slice(end - start)].join('')
}
