import { type CostlyDocument, type DocumentFiles, json, MB, ok, ref, schemas, times } from './costly-document.ts'

/** Many of the same: what is compared with each other costs the square of it. */
export const manyEntries: readonly CostlyDocument[] = [
  {
    name: '9,000 references to nothing among 9,000 schemas',
    outcome: 'unresolved-ref',
    files: () =>
      schemas(
        `${times(9000, (n) => `"S${n}":{"type":"string"}`)},${times(9000, (n) => `"R${n}":${ref(`Schema${n}x`)}`)}`,
      ),
  },
  {
    name: '20,000 requirements of unknown schemes',
    outcome: 'made',
    files: () =>
      json(
        `"paths":{},"security":[${times(20_000, (n) => `{"scheme${n}x":[]}`)}],"components":{"securitySchemes":{${times(20_000, (n) => `"scheme${n}":{"type":"http","scheme":"basic"}`)}}}`,
      ),
  },
  {
    name: '50,000 operations of one name',
    outcome: 'too-many-operations',
    files: () => json(`"paths":{${times(50_000, (n) => `"/p${n}":{"get":{"operationId":"same",${ok}}}`)}}`),
  },
  {
    name: '50,000 schemas of one name',
    outcome: 'too-many-entries',
    files: () =>
      schemas(
        `"S0":{},${times(50_000, (n) => `"${'-'.repeat(n % 200)}a${'-'.repeat(Math.floor(n / 200))}":{"type":"string"}`)}`,
      ),
  },
  {
    name: '1,000 files of one name',
    outcome: 'made',
    files: () => ({
      ...json(`"paths":{},"components":{"schemas":{${times(1000, (n) => `"S${n}":{"$ref":"f${n}/same.json"}`)}}}`),
      ...Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`f${n}/same.json`, '{}'])),
    }),
  },
  {
    name: '50,000 parameters of one operation',
    outcome: 'too-many-entries',
    files: () =>
      json(
        `"paths":{"/a":{"get":{"parameters":[${times(50_000, (n) => `{"name":"p${n}","in":"query","schema":{"type":"string"}}`)}],${ok}}}}`,
      ),
  },
  {
    name: '100,000 parameters in one path',
    outcome: 'path-too-long',
    files: () => json(`"paths":{"/${times(100_000, (n) => `{p${n}}`, '')}":{"get":{${ok}}}}`),
  },
  {
    name: '50,000 properties',
    outcome: 'too-many-entries',
    files: () =>
      schemas(
        `"S0":{"type":"object","required":[${times(50_000, (n) => `"p${n}"`)}],"properties":{${times(50_000, (n) => `"p${n}":{"type":"string"}`)}}}`,
      ),
  },
  {
    name: '50,000 servers',
    outcome: 'too-many-entries',
    files: () =>
      json(`"paths":{"/a":{"get":{${ok}}}},"servers":[${times(50_000, (n) => `{"url":"https://h${n}.example.com"}`)}]`),
  },
  {
    name: '20,000 responses with errors',
    outcome: 'made',
    files: () =>
      json(
        `"paths":{"/a":{"get":{"responses":{"200":{"description":"d"}},"x-errors":[${times(20_000, (n) => `{"code":"E${n}","status":400,"message":"m","meaning":"m","retryable":false,"response":"F","source":"observed: x"}`)}]}}},"components":{"responses":{"F":{"description":"d"}}}`,
      ),
  },
  {
    name: '10,000 overlapping members of a union',
    outcome: 'made',
    files: () =>
      schemas(
        `"S0":{"oneOf":[${times(10_000, (n) => `{"type":"object","properties":{"a":{"type":"string"},"b${n}":{"type":"string"}}}`)}]}`,
      ),
  },
  {
    name: 'a mapping of 20,000 entries',
    outcome: 'made',
    files: () =>
      schemas(
        `"S0":{"oneOf":[${ref('S1')}],"discriminator":{"propertyName":"k","mapping":{${times(20_000, (n) => `"m${n}":"#/components/schemas/S1"`)}}}},"S1":{"type":"object","properties":{"k":{"type":"string"}}}`,
      ),
  },
  {
    name: 'a pointer of 1 MB',
    outcome: 'unresolved-ref',
    files: () => schemas(`"S0":{"$ref":"#${'/a'.repeat(500_000)}"}`),
  },
  { name: 'a key of 1 MB', outcome: 'made', files: () => json(`"paths":{},"${'k'.repeat(MB)}":1`) },
  {
    name: 'a pattern of 1 MB',
    outcome: 'made',
    files: () => schemas(`"S0":{"type":"string","pattern":"${'(a|b)'.repeat(200_000)}"}`),
  },
  {
    name: 'a pattern nested 100,000 deep',
    outcome: 'made',
    files: () => schemas(`"S0":{"type":"string","pattern":"${'('.repeat(100_000)}${')'.repeat(100_000)}"}`),
  },
  ...[
    ' ',
    '\\n',
    '*',
    '/',
    '`',
    '_',
    '<',
    '{',
    '\\\\',
    '-',
    'A',
    '0',
    '\\t',
    '*/',
    '$',
    '"'.replace('"', '\\"'),
    '[',
    '|',
    '%',
    '.',
  ].map(
    (character): CostlyDocument => ({
      outcome: 'made',
      name: `150 kB of ${JSON.stringify(JSON.parse(`"${character}"`))} everywhere`,
      files: () => everywhere(`x${character.repeat(150_000)}x`),
    }),
  ),
]

/** A text at each kind of place at which one is printed. */
function everywhere(text: string): DocumentFiles {
  return {
    'api.json': `{"openapi":"3.1.0","info":{"title":"${text}","version":"${text}","description":"${text}"},"servers":[{"url":"https://a.example.com/${text}"}],"paths":{"/a":{"get":{"operationId":"${text}","summary":"${text}","description":"${text}","parameters":[{"name":"${text}","in":"query","description":"${text}","schema":{"type":"string","enum":["${text}"]}},{"name":"h","in":"header","schema":{"type":"string","pattern":"${text.replaceAll('[', '1').replaceAll('{', '2').replaceAll('*', '3').replaceAll('|', '4')}"}}],"responses":{"200":{"description":"${text}","content":{"application/json":{"schema":{"title":"${text}","description":"${text}","type":"object","properties":{"${text}":{"type":"string","description":"${text}","default":"${text}"}}},"example":{"${text}":"${text}"}}}}}}}}}`,
  }
}
