import type { Rule } from '../rule.ts'
import { catalogueEntries } from './catalogue-entries.ts'
import { catalogueResponses } from './catalogue-responses.ts'
import { described } from './described.ts'
import { exampleCodes } from './example-codes.ts'
import { examplesPresent } from './examples-present.ts'
import { examplesValid } from './examples-valid.ts'
import { listsAgree } from './lists-agree.ts'
import { releaseNotes } from './release-notes.ts'
import { secretsMarked } from './secrets-marked.ts'
import { situationsCovered } from './situations-covered.ts'
import { sourcesNamed } from './sources-named.ts'

/** Every rule of ours; specs/README.md says in a line each what they ask for. */
export const allRules: readonly Rule[] = [
  described,
  sourcesNamed,
  examplesPresent,
  examplesValid,
  exampleCodes,
  catalogueEntries,
  catalogueResponses,
  situationsCovered,
  listsAgree,
  secretsMarked,
  releaseNotes,
]
