import { operationsOf } from '../catalogue.ts'
import type { Rule } from '../rule.ts'
import { itemsOf } from '../spec.ts'

/** Who reads a spec must be able to check it against what it was written from. */
export const sourcesNamed: Rule = {
  name: 'sources-named',
  check: (spec) =>
    operationsOf(spec)
      .filter(({ value }) => itemsOf(value['x-source']).length === 0)
      .map(({ path, value }) => ({
        path,
        cause: `The operation ${String(value['operationId'])} does not say what it was written from.`,
        cure: 'Add `x-source` with the title, address and date of the vendor page.',
      })),
}
