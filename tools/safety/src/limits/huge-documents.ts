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
    name: '50 MB: paths',
    outcome: 'too-many-operations',
    files: () => json(`"paths":{${upTo(50 * MB, (n) => `"/p${n}":{"get":{${ok}}}`)}}`),
  },
  {
    name: '50 MB: tiny keys',
    outcome: 'made',
    files: () => json(`"paths":{},"x-a":{${upTo(50 * MB, (n) => `"${n}":1`)}}`),
  },
  {
    name: '50 MB: members that are not known',
    outcome: 'made',
    files: () => json(`"paths":{},${upTo(50 * MB, (n) => `"a${n}":1`)}`),
  },
  {
    name: '50 MB: enum',
    outcome: 'too-many-entries',
    files: () => schemas(`"S0":{"enum":[${upTo(50 * MB, (n) => `"v${n}"`)}]}`),
  },
  {
    name: '50 MB: oneOf',
    outcome: 'made',
    files: () => schemas(`"S0":{"oneOf":[${upTo(50 * MB, (n) => `{"const":"v${n}"}`)}]}`),
  },
  {
    name: '50 MB: required',
    outcome: 'made',
    files: () => schemas(`"S0":{"type":"object","required":[${upTo(50 * MB, (n) => `"v${n}"`)}]}`),
  },
  {
    name: '50 MB: an example',
    outcome: 'made',
    files: () =>
      json(
        `"paths":{"/a":{"get":{"responses":{"200":{"description":"d","content":{"application/json":{"schema":{},"example":[${upTo(50 * MB, String)}]}}}}}}}`,
      ),
  },
  {
    name: '50 MB: tags',
    outcome: 'made',
    files: () => json(`"paths":{},"tags":[${upTo(50 * MB, (n) => `{"name":"t${n}"}`)}]`),
  },
  {
    name: '50 MB: the same key',
    outcome: 'made',
    files: () => json(`"paths":{},"x-a":{${upTo(50 * MB, () => '"k":1')}}`),
  },
  {
    name: '50 MB: texts on lines of YAML',
    outcome: 'made',
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
