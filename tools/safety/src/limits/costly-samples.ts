import { type CostlyDocument, schemas, times } from './costly-document.ts'

/** Schemas for which a value is hard to make. */
export const costlySamples: readonly CostlyDocument[] = [
  {
    name: 'a list of a billion',
    outcome: 'made',
    files: () => schemas('"S0":{"type":"array","minItems":1000000000,"items":{"type":"string"}}'),
  },
  {
    name: 'lists of a thousand in lists of a thousand',
    outcome: 'made',
    files: () =>
      schemas(
        '"S0":{"type":"array","minItems":1000,"items":{"type":"array","minItems":1000,"items":{"type":"array","minItems":1000,"items":{"type":"string"}}}}',
      ),
  },
  {
    name: 'a text of a billion',
    outcome: 'made',
    files: () => schemas('"S0":{"type":"string","minLength":1000000000}'),
  },
  {
    name: 'an object of a billion',
    outcome: 'made',
    files: () => schemas('"S0":{"type":"object","minProperties":1000000000,"additionalProperties":{"type":"string"}}'),
  },
  {
    name: 'a pattern of a billion',
    outcome: 'made',
    files: () => schemas('"S0":{"type":"string","pattern":"^a{1000000000}$"}'),
  },
  {
    name: 'a pattern of a million of a million',
    outcome: 'made',
    files: () => schemas('"S0":{"type":"string","pattern":"^(a{1000000}){1000000}$"}'),
  },
  {
    name: 'a pattern that backtracks, on an example',
    outcome: 'made',
    files: () => schemas(`"S0":{"type":"string","pattern":"^(a+)+$","example":"${'a'.repeat(5000)}b"}`),
  },
  {
    name: 'patterns that backtrack, on names',
    outcome: 'made',
    files: () =>
      schemas(
        `"S0":{"type":"object","patternProperties":{${times(200, (n) => `"^(a+)+${n}$":{}`)}},"example":{${times(200, (n) => `"${'a'.repeat(100 + n)}b":1`)}}}`,
      ),
  },
  {
    name: 'a bound of 1e308 in steps of 5e-324',
    outcome: 'made',
    files: () => schemas('"S0":{"type":"number","multipleOf":5e-324,"minimum":1e308}'),
  },
  {
    name: 'a list of a thousand that must differ',
    outcome: 'made',
    files: () => schemas('"S0":{"type":"array","uniqueItems":true,"minItems":100000,"items":{"type":"boolean"}}'),
  },
  {
    name: 'lengths that contradict',
    outcome: 'made',
    files: () => schemas('"S0":{"type":"string","minLength":1000000,"maxLength":3,"pattern":"^b$"}'),
  },
  {
    name: 'an enum of 100,000 against a pattern',
    outcome: 'too-many-entries',
    files: () =>
      schemas(
        `"S0":{"type":"string","pattern":"^(x+x+)+y$","enum":[${times(100_000, (n) => `"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx${n}"`)}]}`,
      ),
  },
]
