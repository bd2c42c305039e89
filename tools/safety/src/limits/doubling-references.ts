import { type CostlyDocument, json, ok, ref, schemas, times } from './costly-document.ts'

/** Two references to what has two references to what …. */
export const doublingReferences: readonly CostlyDocument[] = [
  {
    name: 'doubling 40 times: allOf',
    outcome: 'all-of-multiplies',
    files: () =>
      schemas(
        `${times(40, (n) => `"S${n}":{"allOf":[${ref(`S${n + 1}`)},${ref(`S${n + 1}`)}]}`)},"S40":{"type":"object","properties":{"a":{"type":"string"}}}`,
      ),
  },
  {
    name: 'doubling 40 times: oneOf',
    outcome: 'made',
    files: () =>
      schemas(
        `${times(40, (n) => `"S${n}":{"oneOf":[${ref(`S${n + 1}`)},${ref(`S${n + 1}`)}]}`)},"S40":{"type":"string"}`,
      ),
  },
  {
    name: 'doubling 40 times: anyOf of allOf',
    outcome: 'made',
    files: () =>
      schemas(
        `${times(40, (n) => `"S${n}":{"anyOf":[{"allOf":[${ref(`S${n + 1}`)}]},{"allOf":[${ref(`S${n + 1}`)},{"minProperties":${n}}]}]}`)},"S40":{"type":"object"}`,
      ),
  },
  {
    name: 'doubling 40 times: required properties',
    outcome: 'made',
    files: () =>
      schemas(
        `${times(40, (n) => `"S${n}":{"type":"object","required":["a","b"],"properties":{"a":${ref(`S${n + 1}`)},"b":${ref(`S${n + 1}`)}}}`)},"S40":{"type":"string"}`,
      ),
  },
  {
    name: 'doubling 40 times: tuples',
    outcome: 'made',
    files: () =>
      schemas(
        `${times(40, (n) => `"S${n}":{"type":"array","minItems":2,"prefixItems":[${ref(`S${n + 1}`)},${ref(`S${n + 1}`)}]}`)},"S40":{"type":"string"}`,
      ),
  },
  {
    name: 'doubling 40 times: items',
    outcome: 'made',
    files: () =>
      schemas(
        `${times(40, (n) => `"S${n}":{"type":"array","minItems":2,"items":${ref(`S${n + 1}`)}}`)},"S40":{"type":"string"}`,
      ),
  },
  {
    name: 'doubling 40 times: unevaluatedProperties',
    outcome: 'made',
    files: () =>
      schemas(
        `${times(40, (n) => `"S${n}":{"type":"object","unevaluatedProperties":false,"properties":{"p${n}":{"type":"string"}},"anyOf":[${ref(`S${n + 1}`)},${ref(`S${n + 1}`)}]}`)},"S40":{"type":"object"}`,
      ),
  },
  {
    name: 'doubling 40 times: an example that nearly fits',
    outcome: 'made',
    files: () =>
      json(
        `"paths":{"/a":{"get":{"responses":{"200":{"description":"d","content":{"application/json":{"schema":${ref('S0')},"example":{"a":1}}}}}}}},"components":{"schemas":{${times(40, (n) => `"S${n}":{"anyOf":[${ref(`S${n + 1}`)},${ref(`S${n + 1}`)}]}`)},"S40":{"type":"string"}}}`,
      ),
  },
  {
    name: 'doubling 30 times: path items',
    outcome: 'made',
    files: () =>
      json(
        `"paths":{"/a":{"$ref":"#/components/pathItems/P0"}},"components":{"pathItems":{${times(30, (n) => `"P${n}":{"post":{${ok},"callbacks":{"c":{"u":{"$ref":"#/components/pathItems/P${n + 1}"},"v":{"$ref":"#/components/pathItems/P${n + 1}"}}}}}`)},"P30":{"post":{${ok}}}}}`,
      ),
  },
  {
    name: 'doubling 30 times: path items in files',
    outcome: 'refs-multiply too-many-operations',
    files: () => ({
      ...json('"paths":{"/a":{"$ref":"p0.json"}}'),
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, n) => [
          `p${n}.json`,
          `{"post":{${ok},"callbacks":{"c":{"u":{"$ref":"p${n + 1}.json"},"v":{"$ref":"p${n + 1}.json"}}}}}`,
        ]),
      ),
      'p30.json': `{"post":{${ok}}}`,
    }),
  },
  {
    name: 'doubling 30 times: operations',
    outcome: 'refs-multiply too-many-operations',
    files: () =>
      json(
        `"paths":{${times(30, (n) => `"/p${n}":{"get":{"$ref":"#/paths/~1p${n + 1}/get"},"post":{${ok},"callbacks":{"c":{"u":{"get":{"$ref":"#/paths/~1p${n + 1}/post"},"put":{"$ref":"#/paths/~1p${n + 1}/post"}}}}}}`)},"/p30":{"get":{${ok}},"post":{${ok}}}}`,
      ),
  },
]
