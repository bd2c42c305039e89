import { join } from 'node:path'
import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'
import { type Emitted, emitOf, fileOf } from '../emit-of.ts'

const SCHEMAS = `
    Text: { type: string, minLength: 1, pattern: '^a' }
    Word: { type: string, enum: [a b, c, '1'] }
    Count: { type: integer, minimum: 0 }
    When: { type: string, format: date-time }
    List: { type: array, items: { $ref: '#/components/schemas/Word' } }
    Any: {}
    Pair: { type: array, prefixItems: [{ type: string }, { type: number }], minItems: 2 }
    Map: { type: object, additionalProperties: { type: boolean } }
    Either: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Closed' }] }
    Closed: { type: object, additionalProperties: false, properties: { a: { $ref: '#/components/schemas/Text' } } }
    Loose: { type: object, additionalProperties: true, properties: { a: { type: [string, 'null'], enum: [x, null] } } }
    Described: { type: object, additionalProperties: { type: integer }, required: [a], properties: { a: { type: integer } } }
    Both: { allOf: [{ $ref: '#/components/schemas/Closed' }, { type: object, properties: { b: { const: 7 } } }] }
    Thing:
      type: object
      required: [list, inner]
      properties:
        list: { type: array, items: { type: object, properties: { deep: { type: [array, 'null'], items: { type: string } } } } }
        inner: { type: object, required: ["a'b"], properties: { "a'b": { type: boolean, default: true } } }
        nullable: { oneOf: [{ $ref: '#/components/schemas/Word' }, { type: 'null' }] }
`

let files: Emitted

beforeAll(async () => {
  files = await emitOf(`paths: {}\ncomponents:\n  schemas:${SCHEMAS}`, ['validators'])
})

test('the type before each schema is the one that a compiler would infer', { timeout: 120_000 }, () => {
  const annotated = fileOf(files, 'validators/src/validators.gen.ts')
  const primitives = fileOf(files, 'validators/src/primitive-schemas.gen.ts')
  const names = namesIn(annotated)
  const same = [
    ...names.map((name) => `export const is${name}: Same<typeof a.${name}, typeof b.${name}> = true`),
    ...namesIn(primitives).map((name) => `export const is${name}: Same<typeof p.${name}, typeof q.${name}> = true`),
  ]
  const sources: Readonly<Record<string, string>> = {
    'annotated.ts': annotated,
    'inferred.ts': inferred(annotated),
    'fast-path.gen.ts': fileOf(files, 'validators/src/fast-path.gen.ts'),
    'checks.gen.ts': fileOf(files, 'validators/src/checks.gen.ts'),
    'primitive-schemas.gen.ts': primitives,
    'inferred-primitives.ts': inferred(primitives),
    'schema-types.gen.ts': fileOf(files, 'validators/src/schema-types.gen.ts'),
    'compare.ts': `import type * as z from 'zod'\nimport type * as a from './annotated.ts'\nimport type * as b from './inferred.ts'
import type * as p from './primitive-schemas.gen.ts'
import type * as q from './inferred-primitives.ts'
type Alike<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Same<A extends z.ZodType, B extends z.ZodType> = Alike<A, B> & Alike<z.output<A>, z.output<B>> & Alike<z.input<A>, z.input<B>>
${same.join('\n')}\n`,
  }
  expect(names.length).toBeGreaterThan(13)
  expect(namesIn(primitives).length).toBeGreaterThan(3)
  expect(compile(sources)).toEqual([])
  expect(
    compile({ ...sources, 'annotated.ts': annotated.replace('a: ZodOptionalOf<typeof zText>', 'a: typeof zText') }),
  ).not.toEqual([])
})

function namesIn(module: string): readonly string[] {
  return Array.from(module.matchAll(/^export const ([$\w]+): /gm), ([, name = '']) => name)
}

/** The schemas as they are without annotations. */
function inferred(annotated: string): string {
  return annotated
    .replace(/\/\* @__PURE__ \*\/ withFastPath\(\s+(.*),\n.*\n\);$/gm, '/* @__PURE__ */ ($1)();')
    .replace(/^(export const [$\w]+): [\s\S]*? = (?:\/\* @__PURE__ \*\/ \(\(\): any => |(?=z\w))/gm, '$1 = ')
    .replace(/\)\(\);$/gm, ';')
    .replaceAll('<any>', '')
}

function compile(sources: Readonly<Record<string, string>>): readonly string[] {
  const folder = import.meta.dirname
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    allowImportingTsExtensions: true,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  const ours = (file: string): string | undefined =>
    file.startsWith(folder) ? sources[file.slice(folder.length + 1)] : undefined
  host.fileExists = (file) => ours(file) !== undefined || fileExists(file)
  host.readFile = (file) => ours(file) ?? readFile(file)
  host.getSourceFile = (file, target) => {
    const text = host.readFile(file)
    return text === undefined ? undefined : ts.createSourceFile(file, text, target)
  }
  const program = ts.createProgram(
    Object.keys(sources).map((name) => join(folder, name)),
    options,
    host,
  )
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
