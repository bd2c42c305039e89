import { type CatalogueEntry, catalogueOf, operationsOf, textOf } from '../catalogue.ts'
import type { Finding, Rule } from '../rule.ts'
import { possibleSituations } from '../situations.ts'
import { itemsOf, type Spec, type SpecObject } from '../spec.ts'

/** A mock knows what to answer in every situation that can occur, and there is only one such answer. */
export const situationsCovered: Rule = {
  name: 'situations-covered',
  check: (spec) => operationsOf(spec).flatMap((operation) => checkOperation(spec, operation)),
}

function checkOperation(spec: Spec, operation: SpecObject): Finding[] {
  if (!('x-errors' in operation.value)) return []
  const entries = catalogueOf(spec, operation)
  const missing = possibleSituations(spec, operation)
    .filter(({ name }) => defaultsFor(name, entries).length === 0)
    .map(({ name, because }) => ({
      path: [...operation.path, 'x-errors'],
      cause: `No entry says what is answered in the situation ${name} (${because}).`,
      cure: `Add \`when: [${name}]\` to the code that the vendor sends then, in an entry without \`parameter\`.`,
    }))
  return [...missing, ...contradictions(entries)]
}

function contradictions(entries: readonly CatalogueEntry[]): Finding[] {
  const situations = new Set(entries.flatMap((entry) => whenOf(entry)))
  return [...situations].flatMap((name) =>
    defaultsFor(name, entries)
      .slice(1)
      .map((entry) => ({
        path: [...entry.path, 'when'],
        cause: `In the situation ${name} also ${textOf(entry, 'code')} would be answered; another entry comes first.`,
        cure: `Remove ${name} from one of the two, or add \`parameter\` to this one.`,
      })),
  )
}

function defaultsFor(situation: string, entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  return entries.filter((entry) => !textOf(entry, 'parameter') && whenOf(entry).includes(situation))
}

function whenOf(entry: CatalogueEntry): string[] {
  return itemsOf(entry.value['when']).filter((name) => typeof name === 'string')
}
