import { sharedLists } from '../catalogue.ts'
import type { Finding, Rule } from '../rule.ts'
import type { Spec } from '../spec.ts'

/**
 * A document stands alone, so APIs behind the same gateway repeat its error list; lists of the same name are equal in
 * every document, or a correction would reach only one of them.
 */
export const listsAgree: Rule = {
  name: 'lists-agree',
  check: (spec, all) =>
    Object.keys(sharedLists(spec)).flatMap((name): Finding[] => {
      const first = all.find((other) => name in sharedLists(other))
      if (!first || first === spec || sameList(first, spec, name)) return []
      const cause = `The error list ${name} differs from the list of that name in ${first.file}.`
      const cure = 'Make the two equal, or name one of them otherwise.'
      return [{ path: ['components', 'x-errors', name], cause, cure }]
    }),
}

function sameList(one: Spec, other: Spec, name: string): boolean {
  return JSON.stringify(sharedLists(one)[name]) === JSON.stringify(sharedLists(other)[name])
}
