import { type CostlyDocument, times, yaml } from './costly-document.ts'

/** YAML that multiplies. */
export const yamlBombs: readonly CostlyDocument[] = [
  {
    name: 'YAML: a billion laughs',
    outcome: 'yaml-too-large',
    files: () =>
      yaml(`l0: &l0 lol\n${times(30, (n) => `l${n + 1}: &l${n + 1} [${times(10, () => `*l${n}`)}]`, '\n')}\n`),
  },
  {
    name: 'YAML: merge keys of merge keys',
    outcome: 'yaml-too-large yaml-value',
    files: () =>
      yaml(
        `m0: &m0 {a: 1}\n${times(40, (n) => `m${n + 1}: &m${n + 1} {<<: [${times(10, () => `*m${n}`)}], k${n}: *m${n}}`, '\n')}\n`,
      ),
  },
  {
    name: 'YAML: anchors in anchors',
    outcome: 'nested-too-deep',
    files: () => yaml(`a: ${times(5000, (n) => `&a${n} [`, '')}x${']'.repeat(5000)}\n`),
  },
  {
    name: 'YAML: an alias of a large list, many times',
    outcome: 'yaml-too-large',
    files: () => yaml(`a: &a [${times(100_000, String)}]\nb: [${times(100_000, () => '*a')}]\n`),
  },
  {
    name: 'YAML: 200,000 anchors and aliases',
    outcome: 'made',
    files: () =>
      yaml(
        `openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\nx-a:\n${times(200_000, (n) => `  - &a${n} {b: 1}\n  - *a${n}`, '\n')}\nfoo: 1\n`,
      ),
  },
]
