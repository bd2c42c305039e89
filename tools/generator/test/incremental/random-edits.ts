import fc from 'fast-check'
import type { Edit } from './edit-document.ts'

/** Edits at any place of a document; texts that mean something elsewhere, that are hostile, and that are just texts. */
export const randomEdits: fc.Arbitrary<Edit> = fc.record({
  place: fc.nat(),
  choice: fc.nat(),
  text: fc.constantFrom('', 'Another text.', 'two\nlines', "*/ ' ` \\", 'string', 'Pet'),
})
