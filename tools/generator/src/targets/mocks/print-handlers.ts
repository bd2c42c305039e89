import type { Model, Operation } from '../../model/model.ts'
import type { EmittedFile } from '../emitted-file.ts'
import { requireIdentifier } from '../escape/identifier.ts'
import { Code, printLiteral } from '../escape/print-literal.ts'
import { MOCK_KIT } from '../package/package-names.ts'
import { compareText, Imports, withHeader } from '../print-module.ts'
import { countLines } from '../split/module-parts.ts'
import { operationFiles } from '../split/operation-files.ts'
import { specifierOf } from '../split/split-modules.ts'
import { describeApiMock } from './describe-mock.ts'
import { ErrorCatalogue, errorsBeforeDispatch } from './error-catalogue.ts'
import { printOperationMock } from './print-operation-mock.ts'

const MAIN = 'src/handlers.gen.ts'
const API = 'src/api.gen.ts'
const PATHS = 'src/paths.gen.ts'

/**
 * `handlers.gen.ts`: the API and its operations as data, and what makes handlers and a mock of them. Where that would be
 * too long the API is in `api.gen.ts`, and the operations are in files by resource, with the errors that they answer.
 */
export function printHandlers(model: Model, linesPerFile: number): readonly EmittedFile[] {
  const imports = new Imports()
  const catalogue = new ErrorCatalogue(model.operations)
  const api = printApi(model, catalogue, imports, '')
  const pathsModule = specifierOf('src', PATHS)
  const mocks = new Map(
    model.operations.map((operation) => [
      operation,
      printOperationMock(operation, { model, imports, catalogue, pathsModule }),
    ]),
  )
  const whole = [printErrors(catalogue, imports), api, ...mocks.values(), printFunctions(model, imports)]
  const content = withHeader([imports.print(), ...whole].join('\n'))
  if (countLines(content) <= linesPerFile) return [{ path: MAIN, content }]
  return printFiles(model, (operation) => countLines(mocks.get(operation) ?? ''), linesPerFile)
}

function printFiles(
  model: Model,
  linesOf: (operation: Operation) => number,
  linesPerFile: number,
): readonly EmittedFile[] {
  const main = new Imports()
  main.value('api', specifierOf('src', API))
  const files = operationFiles(model.operations, linesOf, linesPerFile).map(([name, operations]) => {
    const path = `src/handlers/${name}.gen.ts`
    for (const { functionName } of operations) main.value(functionName, specifierOf('src', path))
    return { path, content: printOperations(model, operations, path) }
  })
  const functions = printFunctions(model, main)
  return [
    { path: API, content: printApiFile(model) },
    { path: MAIN, content: withHeader(`${main.print()}\n${functions}`) },
    ...files.toSorted((one, other) => compareText(one.path, other.path)),
  ]
}

function printApiFile(model: Model): string {
  const imports = new Imports()
  const early = errorsBeforeDispatch(model)
  const catalogue = new ErrorCatalogue([{ errors: early }])
  const api = printApi(model, catalogue, imports, 'export ')
  const errors = early.length > 0 ? [printErrors(catalogue, imports)] : []
  return withHeader([imports.print(), ...errors, api].join('\n'))
}

function printOperations(model: Model, operations: readonly Operation[], path: string): string {
  const imports = new Imports()
  const folder = path.slice(0, path.lastIndexOf('/'))
  const catalogue = new ErrorCatalogue(operations)
  imports.value('api', specifierOf(folder, API))
  const module = { model, imports, catalogue, pathsModule: specifierOf(folder, PATHS) }
  const mocks = operations.map((operation) => printOperationMock(operation, module))
  const errors = operations.some((operation) => operation.errors.length > 0) ? [printErrors(catalogue, imports)] : []
  return withHeader([imports.print(), ...errors, ...mocks].join('\n'))
}

function printErrors(catalogue: ErrorCatalogue, imports: Imports): string {
  const entry = imports.type('ErrorEntry', MOCK_KIT)
  return `const errors = ${printLiteral(catalogue.entries(), 0, 15)} satisfies Readonly<Record<string, ${entry}>>\n`
}

function printApi(model: Model, catalogue: ErrorCatalogue, imports: Imports, modifier: string): string {
  return printConstant(`${modifier}const api`, imports.type('ApiMockDescriptor', MOCK_KIT), (column) =>
    printLiteral(describeApiMock(model, catalogue.list(errorsBeforeDispatch(model))), 0, column),
  )
}

/** In the document's order, in which operations that nothing tells apart have precedence. */
function printFunctions(model: Model, imports: Imports): string {
  const list = model.operations.map(({ functionName }) => new Code(`${functionName}.operation`))
  const type = `readonly ${imports.type('OperationMockDescriptor', MOCK_KIT)}[]`
  const operations = printConstant('const operations', type, (column) => printLiteral(list, 0, column))
  const options = imports.type('MockOptions', MOCK_KIT)
  const handler = imports.type('HttpHandler', 'msw')
  const mock = imports.type('ApiMock', MOCK_KIT)
  return `${operations}
/** MSW handlers that answer the API's own hosts, and \`baseUrl\`, as the API does. */
export function ${requireIdentifier(`${model.camelName}Handlers`)}(options: ${options} = {}): ${handler}[] {
  return ${imports.value('createHandlers', MOCK_KIT)}(api, operations, options)
}

/** The same without MSW: a function from a request to its answer. */
export function create${model.pascalName}Mock(options: ${options} = {}): ${mock} {
  return ${imports.value('createMock', MOCK_KIT)}(api, operations, options)
}
`
}

/** Called for, because a bundler may not know that reading a member does nothing else, and would keep everything. */
function printConstant(start: string, type: string, print: (column: number) => string): string {
  const beginning = `${start}: ${type} = /* @__PURE__ */ (() => (`
  return `${beginning}${print(beginning.length)}))()\n`
}
