import { inputsOf } from '../callable.ts'
import { type CatalogueEntry, catalogueOf, listNameOf, operationsOf, textOf } from '../catalogue.ts'
import type { Finding, Rule } from '../rule.ts'
import { itemsOf, memberOf, membersOf, type Spec, type SpecObject } from '../spec.ts'

/** Every operation has a catalogue in which each code appears once, and every name in it leads somewhere. */
export const catalogueEntries: Rule = {
  name: 'catalogue-entries',
  check: (spec) => [
    ...operationsOf(spec).flatMap((operation) => checkOperation(spec, operation)),
    ...unusedLists(spec),
  ],
}

function checkOperation(spec: Spec, operation: SpecObject): Finding[] {
  if (!('x-errors' in operation.value)) {
    const cause = `The operation ${String(operation.value['operationId'])} has no error catalogue.`
    return [{ path: operation.path, cause, cure: 'Add `x-errors` with every code that the vendor documents.' }]
  }
  const entries = catalogueOf(spec, operation)
  return [...repeatedCodes(entries), ...unknownParameters(spec, operation, entries)]
}

function repeatedCodes(entries: readonly CatalogueEntry[]): Finding[] {
  const seen = new Set<string>()
  return entries.flatMap((entry): Finding[] => {
    const [code, parameter] = [textOf(entry, 'code'), textOf(entry, 'parameter')]
    const key = `${code} ${parameter}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const cause = `The code ${code} is in this catalogue twice${parameter ? ` for ${parameter}` : ''}.`
    const cure = 'Put both into one entry (its `when` takes several situations), or tell them apart by `parameter`.'
    return [{ path: entry.path, cause, cure }]
  })
}

function unknownParameters(spec: Spec, operation: SpecObject, entries: readonly CatalogueEntry[]): Finding[] {
  const names = inputsOf(spec, operation).map(({ name }) => name)
  // A shared list serves operations with other parameters too; only an entry of the operation's own can be wrong.
  const own = entries.filter(({ path }) => path[0] === 'paths')
  return own.flatMap((entry): Finding[] => {
    const parameter = textOf(entry, 'parameter')
    if (!parameter || names.includes(parameter)) return []
    const cause = `The entry is about the parameter ${parameter}, which the operation does not have.`
    return [{ path: [...entry.path, 'parameter'], cause, cure: `Name one of ${names.join(', ') || 'its parameters'}.` }]
  })
}

function unusedLists(spec: Spec): Finding[] {
  const used = new Set(operationsOf(spec).flatMap(({ value }) => itemsOf(value['x-errors']).map(listNameOf)))
  return membersOf(memberOf(spec.document['components'], 'x-errors'))
    .filter(([name]) => !used.has(name))
    .map(([name]) => ({
      path: ['components', 'x-errors', name],
      cause: `No operation refers to the error list ${name}.`,
      cure: `Add \`- $ref: '#/components/x-errors/${name}'\` to an operation's x-errors, or remove the list.`,
    }))
}
