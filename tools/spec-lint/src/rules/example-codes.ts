import { allEntries, textOf } from '../catalogue.ts'
import { examplesIn } from '../examples.ts'
import { pathOf, valueAt } from '../pointer.ts'
import type { Finding, Rule } from '../rule.ts'
import { memberOf, type Spec } from '../spec.ts'

/** An error code that an example shows is in the catalogue. */
export const exampleCodes: Rule = {
  name: 'example-codes',
  check: (spec) => {
    const known = new Set(allEntries(spec).map((entry) => textOf(entry, 'code')))
    const places = codePlaces(spec)
    const bodies = spec.objects.filter(({ kind, path }) => kind === 'mediaType' && !path.includes('requestBody'))
    const found = bodies.flatMap((body) =>
      examplesIn(spec, body).flatMap((example) =>
        places.flatMap((place): Finding[] => {
          const code = example.value === undefined ? undefined : valueAt(example.value, place)
          if (typeof code !== 'string' || known.has(code)) return []
          const cause = `The example shows the code ${code}, which no error catalogue has.`
          return [
            { path: [...example.path, ...place], cause, cure: 'Add an entry to `x-errors`, or correct the example.' },
          ]
        }),
      ),
    )
    return [...new Map(found.map((finding) => [finding.path.join('/'), finding])).values()]
  },
}

/** Where codes are in bodies, according to the document's envelopes. */
function codePlaces(spec: Spec): string[][] {
  const responses = spec.objects.filter(({ kind }) => kind === 'response')
  const pointers = responses.map(({ value }) => memberOf(value['x-error-envelope'], 'code'))
  return [...new Set(pointers)].flatMap((pointer) => (typeof pointer === 'string' ? [pathOf(pointer)] : []))
}
