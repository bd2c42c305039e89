import type { Model, Operation } from '../../model/model.ts'
import { documentOperation } from '../client/document-operation.ts'
import { commentLines, printDocComment } from '../escape/comment-lines.ts'
import { isIdentifierName, requireIdentifier } from '../escape/identifier.ts'
import { Code, printLiteral } from '../escape/print-literal.ts'
import { printString } from '../escape/print-string.ts'
import { MOCK_KIT, packageName } from '../package/package-names.ts'
import { Imports, withHeader } from '../print-module.ts'
import { describeApiMock, describeOperationMock } from './describe-mock.ts'
import { ErrorCatalogue, errorsBeforeDispatch } from './error-catalogue.ts'
import { printMockTypes } from './print-mock-types.ts'

/** `handlers.gen.ts`: the API and its operations as data, and what makes handlers and a mock of them. */
export function printHandlers(model: Model): string {
  const imports = new Imports()
  const catalogue = new ErrorCatalogue(model)
  const api = printConstant('api', imports.type('ApiMockDescriptor', MOCK_KIT), (column) =>
    printLiteral(describeApiMock(model, catalogue.list(errorsBeforeDispatch(model))), 0, column),
  )
  const operations = model.operations.map((operation) => printOperation(operation, model, catalogue, imports))
  const list = printConstant(
    'operations',
    `readonly ${imports.type('OperationMockDescriptor', MOCK_KIT)}[]`,
    (column) =>
      printLiteral(
        model.operations.map(({ functionName }) => new Code(`${functionName}.operation`)),
        0,
        column,
      ),
  )
  const functions = printFunctions(model, imports)
  const entry = imports.type('ErrorEntry', MOCK_KIT)
  const errors = `const errors = ${printLiteral(catalogue.entries(), 0, 15)} satisfies Readonly<Record<string, ${entry}>>\n`
  return withHeader([imports.print(), errors, api, ...operations, list, functions].join('\n'))
}

function printOperation(operation: Operation, model: Model, catalogue: ErrorCatalogue, imports: Imports): string {
  const { typeName, functionName } = operation
  const types = `${typeName}Payload, ${typeName}ErrorCode, ${typeName}Request`
  const validators = imports.value('validators', packageName(model.id, 'validators'))
  const member = isIdentifierName(operation.id) ? `.${operation.id}` : `[${printString(operation.id)}]`
  const descriptor = describeOperationMock(
    operation,
    catalogue.list(operation.errors),
    new Code(`${validators}${member}`),
  )
  const doc = printDocComment(documentOperation(operation).flatMap(commentLines))
  const mock = imports.type('OperationMock', MOCK_KIT)
  const define = imports.value('defineOperationMock', MOCK_KIT)
  return `${printMockTypes(operation, imports)}
${doc}export const ${requireIdentifier(functionName)}: ${mock}<${types}> = ${define}(api, ${printLiteral(descriptor)})
`
}

function printFunctions(model: Model, imports: Imports): string {
  const options = imports.type('MockOptions', MOCK_KIT)
  const handler = imports.type('HttpHandler', 'msw')
  const mock = imports.type('ApiMock', MOCK_KIT)
  return `/** MSW handlers that answer the API's own hosts, and \`baseUrl\`, as the API does. */
export function ${requireIdentifier(model.camelName)}Handlers(options: ${options} = {}): ${handler}[] {
  return ${imports.value('createHandlers', MOCK_KIT)}(api, operations, options)
}

/** The same without MSW: a function from a request to its answer. */
export function create${model.pascalName}Mock(options: ${options} = {}): ${mock} {
  return ${imports.value('createMock', MOCK_KIT)}(api, operations, options)
}
`
}

function printConstant(name: string, type: string, print: (column: number) => string): string {
  const start = `const ${name}: ${type} = `
  return `${start}${print(start.length)}\n`
}
