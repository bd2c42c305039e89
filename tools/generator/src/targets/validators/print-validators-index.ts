import type { Model, Operation } from '../../model/model.ts'
import type { EmittedFile } from '../emitted-file.ts'
import { printPropertyKey } from '../escape/print-property-key.ts'
import { printExports } from '../print-exports.ts'
import { Imports, withHeader } from '../print-module.ts'
import { operationFiles } from '../split/operation-files.ts'
import { type SplitModules, specifierOf } from '../split/split-modules.ts'

const SCHEMAS = 'src/validators.gen.ts'
const GROUPS = ['path', 'query', 'headers', 'cookies', 'body'] as const
const DOC =
  '/** The schemas of each operation, by its id: of the parts of a request, and of the bodies of responses by status. */'

/** How a module in a folder refers to a schema; optional: what is not there matches too. */
type Use = (name: string, isOptional: boolean) => string

/** `index.gen.ts`: every schema by its name, and `validators`, the schemas of each operation; in several files if need be. */
export function printValidatorsIndex(
  model: Model,
  schemas: SplitModules,
  linesPerFile: number,
): readonly EmittedFile[] {
  const declared = schemas.exportsOf(SCHEMAS)
  const exported = declared.length > 1 ? printExports([], { whole: declared }) : printExports(declared)
  const imports = new Imports()
  const files = operationFiles(model.operations, linesOf, linesPerFile)
  if (files.length === 1) {
    const { type, value } = printMap(model.operations, useFrom('src', schemas, imports))
    const map = `${DOC}\nexport const validators: ${type} = ${value}\n`
    return [{ path: 'src/index.gen.ts', content: withHeader(`${imports.print()}\n${exported}\n${map}`) }]
  }
  const parts = files.map(([name, operations]) => ({
    path: `src/operations/${name}.gen.ts`,
    content: printPart(operations, `src/operations/${name}.gen.ts`, schemas),
  }))
  return [{ path: 'src/index.gen.ts', content: withHeader(`${printWhole(parts, exported)}`) }, ...parts]
}

function printPart(operations: readonly Operation[], path: string, schemas: SplitModules): string {
  const imports = new Imports()
  const folder = path.slice(0, path.lastIndexOf('/'))
  const { type, value } = printMap(operations, useFrom(folder, schemas, imports))
  return withHeader(`${imports.print()}
export interface Validators ${type}

${DOC}
export const validators: Validators = ${value}
`)
}

interface Uses {
  readonly inType: Use
  readonly inValue: Use
}

/** Imports a schema from the file that declares it. */
function useFrom(folder: string, schemas: SplitModules, imports: Imports): Uses {
  const use = (name: string): string => {
    const file = schemas.fileOf(SCHEMAS, name)
    if (file === undefined) throw new Error(`The model names a schema ${name} that the engine did not make.`)
    return imports.value(name, specifierOf(folder, file))
  }
  const optional = (): string => imports.type('ZodOptional', 'zod')
  return {
    inType: (name, isOptional) => (isOptional ? `${optional()}<typeof ${use(name)}>` : `typeof ${use(name)}`),
    inValue: (name, isOptional) => (isOptional ? `/* @__PURE__ */ ${use(name)}.optional()` : use(name)),
  }
}

/** The whole map, made of those of the parts. */
function printWhole(parts: readonly EmittedFile[], exported: string): string {
  const imports = new Imports()
  const importPart = (name: string): readonly string[] =>
    parts.map(({ path }, index) => {
      const imported = `${name} as ${name}${index + 1}`
      const from = specifierOf('src', path)
      if (name === 'validators') imports.value(imported, from)
      else imports.type(imported, from)
      return `${name}${index + 1}`
    })
  const types = importPart('Validators')
  const values = importPart('validators')
  return `${imports.print()}
${exported}
interface Validators
  extends ${types.join(',\n    ')} {}

${DOC}
export const validators: Validators = /* @__PURE__ */ (() => ({
${values.map((name) => `  ...${name},\n`).join('')}}))()
`
}

function printMap(
  operations: readonly Operation[],
  { inType, inValue }: Uses,
): { readonly type: string; readonly value: string } {
  const types = operations.map((operation) => printOperation(operation, inType, true))
  const values = operations.map((operation) => printOperation(operation, inValue, false))
  return { type: `{\n${types.join('')}}`, value: `{\n${values.join('')}}` }
}

/** The members of one operation, as an object type or an object. */
function printOperation({ id, body, validators }: Operation, print: Use, isType: boolean): string {
  const [modifier, end] = isType ? ['readonly ', ''] : ['', ',']
  const groups = GROUPS.flatMap((group) => {
    const name = validators[group]
    // A request may go without a body that is not required.
    const isOptional = group === 'body' && body?.required !== true
    return name === undefined ? [] : [`    ${modifier}${group}: ${print(name, isOptional)}${end}\n`]
  })
  const responses = Object.entries(validators.responses).map(
    ([status, name]) => `      ${modifier}${printPropertyKey(status)}: ${print(name, false)}${end}\n`,
  )
  const block = responses.length === 0 ? '{}' : `{\n${responses.join('')}    }`
  return `  ${modifier}${printPropertyKey(id)}: {\n${groups.join('')}    ${modifier}responses: ${block}${end}\n  }${end}\n`
}

/** Lines of an operation in the map, as a type and as a value. */
function linesOf({ validators }: Operation): number {
  const { responses, ...groups } = validators
  return 2 * (Object.keys(groups).length + Object.keys(responses).length + 4)
}
