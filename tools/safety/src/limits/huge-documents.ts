import { type CostlyDocument, json, MB, ok, schemas, times, upTo, yaml } from './costly-document.ts'

/** Many bytes. */
export const hugeDocuments: readonly CostlyDocument[] = [
  {
    name: '100 MB: paths',
    outcome: 'file-too-large',
    files: () => json(`"paths":{${upTo(100 * MB, (n) => `"/p${n}":{"get":{${ok}}}`)}}`),
  },
  {
    name: '100 MB: one text',
    outcome: 'file-too-large',
    files: () => ({
      'api.json': `{"openapi":"3.1.0","info":{"title":"T","version":"1","description":"${'x'.repeat(100 * MB)}"},"paths":{}}`,
    }),
  },
  {
    name: '50 MB: one text',
    outcome: 'made',
    files: () => ({
      'api.json': `{"openapi":"3.1.0","info":{"title":"T","version":"1","description":"${'x '.repeat(25 * MB)}"},"paths":{}}`,
    }),
  },
  {
    name: '18 MB: paths',
    outcome: 'too-many-operations',
    files: () => json(`"paths":{${upTo(18 * MB, (n) => `"/p${n}":{"get":{${ok}}}`)}}`),
  },
  {
    name: '18 MB: tiny keys',
    outcome: 'made',
    files: () => json(`"paths":{},"x-a":{${upTo(18 * MB, (n) => `"${n}":1`)}}`),
  },
  {
    name: '18 MB: members that are not known',
    outcome: 'too-many-entries',
    files: () => json(`"paths":{},${upTo(18 * MB, (n) => `"a${n}":1`)}`),
  },
  {
    name: '30 MB: enum',
    outcome: 'too-many-entries',
    files: () => schemas(`"S0":{"enum":[${upTo(30 * MB, (n) => `"v${n}"`)}]}`),
  },
  {
    name: '20 MB: oneOf',
    outcome: 'too-many-entries',
    files: () => schemas(`"S0":{"oneOf":[${upTo(20 * MB, (n) => `{"const":"v${n}"}`)}]}`),
  },
  {
    name: '30 MB: required',
    outcome: 'too-many-entries',
    files: () => schemas(`"S0":{"type":"object","required":[${upTo(30 * MB, (n) => `"v${n}"`)}]}`),
  },
  {
    name: '20 MB: an example',
    outcome: 'made',
    files: () =>
      json(
        `"paths":{"/a":{"get":{"responses":{"200":{"description":"d","content":{"application/json":{"schema":{},"example":[${upTo(20 * MB, String)}]}}}}}}}`,
      ),
  },
  {
    name: '20 MB: tags',
    outcome: 'too-many-entries',
    files: () => json(`"paths":{},"tags":[${upTo(20 * MB, (n) => `{"name":"t${n}"}`)}]`),
  },
  {
    name: '10 MB: the same key',
    outcome: 'duplicate-key',
    files: () => json(`"paths":{},"x-a":{${upTo(10 * MB, () => '"k":1')}}`),
  },
  {
    name: '50 MB: texts on lines of YAML',
    outcome: 'file-too-large',
    files: () =>
      yaml(
        `openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\nx-a:\n${times(2 * MB, () => '- some text of many words', '\n')}\n`,
      ),
  },
  {
    name: '39 MB: one text of YAML',
    outcome: 'made',
    files: () =>
      yaml(
        `openapi: 3.1.0\ninfo:\n  title: T\n  version: "1"\n  description: |\n${times(MB, () => '    some text of many words, folded', '\n')}\npaths: {}\n`,
      ),
  },
  {
    name: '30 MB: braces that never close',
    outcome: 'too-many-values',
    files: () => ({ 'api.json': '{"a":'.repeat(6 * MB) }),
  },
  {
    name: '30 MB: quotes of YAML that never close',
    outcome: 'syntax',
    files: () => yaml(`a: "${'b '.repeat(15 * MB)}`),
  },
]
