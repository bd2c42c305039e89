import { handWrittenCode } from '../repository.ts'
import type { Rule } from '../rule.ts'
import { problemsAt } from '../rule.ts'

/** Spelled apart, so that this file passes its own rule. */
const markers = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`, 'g')
const skipped = /\b(?:it|test|describe|suite)\.(?:skip|only|todo|fails)\b|\b(?:xit|xtest|xdescribe|fdescribe|fit)\(/g

export const nothingUnfinished: Rule = {
  name: 'nothing-unfinished',
  check: (repository) =>
    handWrittenCode(repository).flatMap((file) => [
      ...problemsAt(file, markers, (word) => `${word}: finish it, or write an issue.`),
      ...problemsAt(file, skipped, (call) => `${call} hides tests: make them pass or remove them.`),
    ]),
}
