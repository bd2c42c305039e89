import { allEntries, type CatalogueEntry, textOf } from '../catalogue.ts'
import { resolve } from '../resolve.ts'
import type { Finding, Rule } from '../rule.ts'
import { memberOf, type Spec } from '../spec.ts'

/** Every entry names the shape of its body, and its status is one with which that shape is sent. */
export const catalogueResponses: Rule = {
  name: 'catalogue-responses',
  check: (spec) => [...allEntries(spec).flatMap((entry) => checkEntry(spec, entry)), ...checkRoot(spec)],
}

function checkEntry(spec: Spec, entry: CatalogueEntry): Finding[] {
  const name = textOf(entry, 'response')
  const problem = shapeProblem(spec, name)
  if (problem) return [{ path: [...entry.path, 'response'], ...problem }]
  const status = entry.value['status']
  const inside = memberOf(spec.document['x-error-envelope'], 'response') === name
  if (typeof status !== 'number' || inside === status < 300) return []
  const cause = inside
    ? `${name} is for failures inside a 2xx status, and this entry's status is ${status}.`
    : `An error with status ${status} would look like a success.`
  const cure = 'Give the status that is on the wire, or name another response.'
  return [{ path: [...entry.path, 'status'], cause, cure }]
}

function checkRoot(spec: Spec): Finding[] {
  const name = memberOf(spec.document['x-error-envelope'], 'response')
  const problem = typeof name === 'string' ? shapeProblem(spec, name) : undefined
  return problem ? [{ path: ['x-error-envelope', 'response'], ...problem }] : []
}

function shapeProblem(spec: Spec, name: string): Pick<Finding, 'cause' | 'cure'> | undefined {
  const path = ['components', 'responses', name]
  const response = resolve(
    spec.document,
    memberOf(memberOf(spec.document['components'], 'responses'), name),
    path,
  ).value
  if (!response) {
    return { cause: `There is no response ${name} under components/responses.`, cure: 'Correct the name, or add it.' }
  }
  if (memberOf(response, 'x-error-envelope')) return undefined
  const cause = `The response ${name} does not say where its parts are.`
  return { cause, cure: 'Add `x-error-envelope: { code: /…, message: /…, requestId: /… }` to it.' }
}
