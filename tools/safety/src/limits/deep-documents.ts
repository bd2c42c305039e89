import { type CostlyDocument, json, MB, ok, ref, schemas, times, yaml } from './costly-document.ts'

/** Nesting, of objects and by references. */
export const deepDocuments: readonly CostlyDocument[] = [
  {
    name: 'depth 1,000,000: JSON arrays',
    outcome: 'nested-too-deep',
    files: () => json(`"x-a":${'['.repeat(MB)}${']'.repeat(MB)}`),
  },
  {
    name: 'depth 10,000: JSON objects',
    outcome: 'nested-too-deep',
    files: () => json(`"x-a":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
  },
  {
    name: 'depth 10,000: YAML flow',
    outcome: 'nested-too-deep',
    files: () => yaml(`a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`),
  },
  {
    name: 'depth 10,000: YAML blocks',
    outcome: 'file-too-large',
    files: () => yaml(`${times(10_000, (n) => `${' '.repeat(n)}a:`, '\n')}\n`),
  },
  {
    name: 'depth 10,000: YAML sequences on a line',
    outcome: 'nested-too-deep',
    files: () => yaml(`a:\n  ${'- '.repeat(10_000)}x\n`),
  },
  {
    name: 'depth 10,000: allOf',
    outcome: 'nested-too-deep',
    files: () => schemas(`"S0":${'{"allOf":['.repeat(10_000)}{}${']}'.repeat(10_000)}`),
  },
  {
    name: 'depth 10,000: properties',
    outcome: 'nested-too-deep',
    files: () => schemas(`"S0":${'{"properties":{"a":'.repeat(10_000)}{}${'}}'.repeat(10_000)}`),
  },
  {
    name: 'depth 250: allOf',
    outcome: 'made',
    files: () => schemas(`"S0":${'{"allOf":['.repeat(120)}{}${']}'.repeat(120)}`),
  },
  {
    name: 'depth 10,000: a chain of $ref',
    outcome: 'ref-chain',
    files: () => schemas(`${times(10_000, (n) => `"S${n}":${ref(`S${n + 1}`)}`)},"S10000":{"type":"string"}`),
  },
  {
    name: 'depth 10,000: $ref in properties',
    outcome: 'made',
    files: () =>
      schemas(
        `${times(10_000, (n) => `"S${n}":{"type":"object","required":["a"],"properties":{"a":${ref(`S${n + 1}`)}}}`)},"S10000":{"type":"string"}`,
      ),
  },
  {
    name: 'depth 10,000: $ref in allOf',
    outcome: 'too-deep',
    files: () =>
      schemas(
        `${times(10_000, (n) => `"S${n}":{"allOf":[${ref(`S${n + 1}`)},{"type":"object"}]}`)},"S10000":{"type":"object"}`,
      ),
  },
  {
    name: 'depth 10,000: $ref in items',
    outcome: 'made',
    files: () =>
      schemas(
        `${times(10_000, (n) => `"S${n}":{"type":"array","minItems":1,"items":${ref(`S${n + 1}`)}}`)},"S10000":{"type":"string"}`,
      ),
  },
  {
    name: 'depth 10,000: $ref of parameters',
    outcome: 'ref-chain',
    files: () =>
      json(
        `"paths":{"/a":{"get":{"parameters":[{"$ref":"#/components/parameters/P0"}],${ok}}}},"components":{"parameters":{${times(10_000, (n) => `"P${n}":{"$ref":"#/components/parameters/P${n + 1}"}`)},"P10000":{"name":"a","in":"query","schema":{}}}}`,
      ),
  },
  {
    name: 'depth 1,000: $ref from file to file',
    outcome: 'made',
    files: () => ({
      ...json('"paths":{},"components":{"schemas":{"S":{"$ref":"f0.json"}}}'),
      ...Object.fromEntries(
        Array.from({ length: 1000 }, (_, n) => [`f${n}.json`, `{"properties":{"a":{"$ref":"f${n + 1}.json"}}}`]),
      ),
      'f1000.json': '{}',
    }),
  },
]
