import type { Model, Operation } from '../../model/model.ts'
import { documentOperation } from '../client/document-operation.ts'
import { commentLines, printDocComment } from '../escape/comment-lines.ts'
import { requireIdentifier } from '../escape/identifier.ts'
import { Code, type Literal, printLiteral } from '../escape/print-literal.ts'
import { MOCK_KIT, packageName } from '../package/package-names.ts'
import type { Imports } from '../print-module.ts'
import { describeOperationMock } from './describe-mock.ts'
import type { ErrorCatalogue } from './error-catalogue.ts'
import { printMockTypes } from './print-mock-types.ts'

/** What the declarations of a module are printed with. */
export interface MockModule {
  readonly model: Model
  readonly imports: Imports
  readonly catalogue: ErrorCatalogue
  /** The module of `paths`, as this one imports it. */
  readonly pathsModule: string
}

/** The types of an operation's mock, and the mock: called for nothing but its result, so that bundlers may leave it out. */
export function printOperationMock(operation: Operation, module: MockModule): string {
  const { imports, catalogue, pathsModule } = module
  const { typeName, functionName } = operation
  const types = `${typeName}Payload, ${typeName}ErrorCode, ${typeName}Request`
  const errors = catalogue.list(operation.errors)
  const descriptor = describeOperationMock(operation, errors, describeValidators(operation, module))
  const doc = printDocComment(documentOperation(operation).flatMap(commentLines))
  const mock = imports.type('OperationMock', MOCK_KIT)
  const define = imports.value('defineOperationMock', MOCK_KIT)
  return `${printMockTypes(operation, imports, pathsModule)}
${doc}export const ${requireIdentifier(functionName)}: ${mock}<${types}> = /* @__PURE__ */ (() => ${define}(api, ${printLiteral(descriptor)}))()
`
}

/**
 * The schemas one by one: the map of all operations would bring all of them into every bundle. That each is a Standard
 * Schema is known; to find it out takes a compiler half the time that it needs for the package.
 */
function describeValidators({ validators }: Operation, { model, imports }: MockModule): Literal {
  const { responses, ...groups } = validators
  const namespace = packageName(model.id, 'validators')
  const schema = (name: string) => {
    imports.namespace('validators', namespace)
    return new Code(`validators.${requireIdentifier(name)} as never`)
  }
  const named = (names: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(Object.entries(names).map(([key, name]) => [key, name === undefined ? undefined : schema(name)]))
  return { ...named(groups), responses: named(responses) }
}
