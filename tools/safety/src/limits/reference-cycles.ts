import { type CostlyDocument, json, ok, ref, schemas, times } from './costly-document.ts'

/** References that lead back to where they stand. */
export const referenceCycles: readonly CostlyDocument[] = [
  { name: '$ref to itself', outcome: 'ref-cycle', files: () => schemas(`"S0":${ref('S0')}`) },
  {
    name: '$ref in a ring of 1,000',
    outcome: 'ref-chain',
    files: () => schemas(times(1000, (n) => `"S${n}":${ref(`S${(n + 1) % 1000}`)}`)),
  },
  { name: 'allOf of itself', outcome: 'made', files: () => schemas(`"S0":{"allOf":[${ref('S0')}]}`) },
  {
    name: 'allOf in a ring of 1,000',
    outcome: 'made',
    files: () => schemas(times(1000, (n) => `"S${n}":{"allOf":[${ref(`S${(n + 1) % 1000}`)}]}`)),
  },
  {
    name: 'oneOf of itself twice',
    outcome: 'made',
    files: () => schemas(`"S0":{"oneOf":[${ref('S0')},${ref('S0')}]}`),
  },
  {
    name: 'anyOf, not and items of itself',
    outcome: 'made',
    files: () => schemas(`"S0":{"anyOf":[${ref('S0')},{"not":${ref('S0')}}],"items":${ref('S0')}}`),
  },
  {
    name: 'an object that requires itself',
    outcome: 'made',
    files: () => schemas(`"S0":{"type":"object","required":["a"],"properties":{"a":${ref('S0')}}}`),
  },
  { name: '$ref to the document itself', outcome: 'made', files: () => schemas('"S0":{"$ref":"#"}') },
  {
    name: '$ref into itself',
    outcome: 'ref-cycle',
    files: () => schemas('"S0":{"properties":{"a":{"$ref":"#/components/schemas/S0/properties/a"}}}'),
  },
  {
    name: '$ref below itself',
    outcome: 'unresolved-ref',
    files: () => schemas('"S0":{"properties":{"a":{"$ref":"#/components/schemas/S0/properties/a/properties/a"}}}'),
  },
  {
    name: 'a parameter, a response, a header, a link of themselves',
    outcome: 'ref-cycle',
    files: () =>
      json(
        `"paths":{"/a":{"get":{"parameters":[{"$ref":"#/components/parameters/A"}],"responses":{"200":{"$ref":"#/components/responses/A"}}}}},"components":{"parameters":{"A":{"$ref":"#/components/parameters/A"}},"responses":{"A":{"$ref":"#/components/responses/B"},"B":{"$ref":"#/components/responses/A"}}}`,
      ),
  },
  {
    name: 'an operation that is itself',
    outcome: 'ref-cycle',
    files: () => json('"paths":{"/a":{"get":{"$ref":"#/paths/~1a/get"}}}'),
  },
  {
    name: 'two operations that are each other',
    outcome: 'ref-cycle',
    files: () => json('"paths":{"/a":{"get":{"$ref":"#/paths/~1b/get"}},"/b":{"get":{"$ref":"#/paths/~1a/get"}}}'),
  },
  {
    name: 'an operation inside itself',
    outcome: 'made',
    files: () => json(`"paths":{"/a":{"get":{"$ref":"#/paths/~1b"}},"/b":{"get":{"$ref":"#/paths"}}}`),
  },
  { name: 'a path item of itself', outcome: 'ref-cycle', files: () => json('"paths":{"/a":{"$ref":"#/paths/~1a"}}') },
  {
    name: 'a callback inside its own path item',
    outcome: 'made',
    files: () =>
      json(
        `"paths":{"/a":{"$ref":"#/components/pathItems/P"}},"components":{"pathItems":{"P":{"post":{${ok},"callbacks":{"c":{"u":{"$ref":"#/components/pathItems/P"}}}}}}}`,
      ),
  },
  {
    name: 'files in a ring',
    outcome: 'ref-cycle',
    files: () => ({
      ...json('"paths":{"/a":{"$ref":"a.json"}}'),
      'a.json': '{"$ref":"b.json"}',
      'b.json': '{"$ref":"a.json"}',
    }),
  },
  {
    name: 'a file in which a callback leads back to the file',
    outcome: 'ref-cycle',
    files: () => ({
      ...json('"paths":{"/a":{"$ref":"a.json"}}'),
      'a.json': `{"post":{${ok},"callbacks":{"c":{"u":{"$ref":"a.json"}},"d":{"u":{"$ref":"a.json"}}}}}`,
    }),
  },
  {
    name: 'an operation that is the document',
    outcome: 'made',
    files: () => json(`"paths":{"/a":{"get":{"$ref":"#"}},"/b":{"get":{"$ref":"#"}}}`),
  },
]
