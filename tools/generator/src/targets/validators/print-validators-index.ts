import type { Model, Operation } from '../../model/model.ts'
import { printPropertyKey } from '../escape/print-property-key.ts'
import { declaredNames, printExports } from '../print-exports.ts'
import { Imports, withHeader } from '../print-module.ts'

const SCHEMAS = './validators.gen.ts'
const GROUPS = ['path', 'query', 'headers', 'cookies', 'body'] as const

/** `index.gen.ts`: every schema by its name, and `validators`, the schemas of each operation. */
export function printValidatorsIndex(model: Model, schemas: string): string {
  const names = declaredNames(schemas)
  const declared = new Set(names)
  const imports = new Imports()
  const use = (name: string): string => {
    if (!declared.has(name)) throw new Error(`The model names a schema ${name} that the engine did not make.`)
    return imports.value(name, SCHEMAS)
  }
  const types = model.operations.map((operation) =>
    printOperation(operation, (name) => `typeof ${use(name)}`, 'readonly '),
  )
  const values = model.operations.map((operation) => printOperation(operation, use, ''))
  return withHeader(`${imports.print()}
${printExports([[SCHEMAS, names]])}
/** The schemas of each operation, by its id: of the parts of a request, and of the bodies of responses by status. */
export const validators: {
${types.join('')}} = {
${values.join('')}}
`)
}

/** The members of one operation, as an object type or an object. */
function printOperation(operation: Operation, print: (name: string) => string, modifier: string): string {
  const { validators } = operation
  const separator = modifier === '' ? ',' : ''
  const groups = GROUPS.flatMap((group) => {
    const name = validators[group]
    return name === undefined ? [] : [`    ${modifier}${group}: ${print(name)}${separator}\n`]
  })
  const responses = Object.entries(validators.responses).map(
    ([status, name]) => `      ${modifier}${printPropertyKey(status)}: ${print(name)}${separator}\n`,
  )
  const block = responses.length === 0 ? '{}' : `{\n${responses.join('')}    }`
  return `  ${modifier}${printPropertyKey(operation.id)}: {\n${groups.join('')}    ${modifier}responses: ${block}${separator}\n  }${separator}\n`
}
