import { uncheckedKeywords } from '../schemas/checked-keywords.ts'
import type { Repair } from './repair.ts'

/** Says what the validators will let pass although the document forbids it. Examples and mocks are held to all of it. */
export const loosenedKeywords: Repair = (schema, { pointer, report }) => {
  for (const keyword of uncheckedKeywords(schema)) report.add('loosened-keyword', `${pointer}/${keyword}`, { keyword })
  return schema
}
