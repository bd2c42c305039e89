import type { Model, Operation, Parameter } from '../../model/model.ts'
import { Code, type Literal } from '../escape/print-literal.ts'
import { CORE } from '../package/package-names.ts'
import type { Imports } from '../print-module.ts'
import { describeStyle } from './describe-operation.ts'

/** The functions of core that this document needs: an app carries no other ways of writing and reading than these. */
export function describeWire(model: Model, imports: Imports): Readonly<Record<string, Literal | undefined>> {
  const wire = (name: string, isNeeded: boolean) =>
    isNeeded ? new Code(imports.value(name, `${CORE}/wire`)) : undefined
  const hasTokens = model.security.some(({ type }) => type !== 'signature')
  return {
    writeParameter: wire('writeParameter', model.operations.some(hasStyles)),
    writeBody: wire('writeBody', model.operations.some(hasOtherBodies)),
    readXml: wire('readXml', answersOf(model).some(isXml)),
    createTurnstiles: wire(
      'createTurnstiles',
      model.operations.some(({ rateLimit }) => rateLimit !== undefined),
    ),
    authorize: wire('authorize', hasTokens),
  }
}

/** Core itself writes what is surely a scalar, in OpenAPI's default styles. */
function hasStyles({ parameters }: Operation): boolean {
  return parameters.some((parameter) => describeStyle(parameter) !== undefined || !isScalar(parameter))
}

function isScalar({ types }: Parameter): boolean {
  return types.length > 0 && types.every((type) => type !== 'array' && type !== 'object')
}

function hasOtherBodies({ body }: Operation): boolean {
  return (body?.mediaTypes ?? []).some((mediaType) => !/[/+]json\b/i.test(mediaType))
}

/** Media types of every documented answer. */
function answersOf({ failures, operations }: Model): readonly string[] {
  const answers = [...failures, ...operations.flatMap(({ successes }) => successes)]
  return answers.flatMap(({ content }) => content.map(({ mediaType }) => mediaType))
}

function isXml(mediaType: string): boolean {
  return /[/+]xml\b/i.test(mediaType)
}
