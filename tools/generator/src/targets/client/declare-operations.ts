import { $, type IR, type PluginInstance } from '@hey-api/openapi-ts'
import type { Model, Operation } from '../../model/model.ts'
import { requireIdentifier } from '../escape/identifier.ts'
import { printLiteral } from '../escape/print-literal.ts'
import { printString } from '../escape/print-string.ts'
import type { Placeholders } from '../inert/placeholders.ts'
import { CORE } from '../package/package-names.ts'
import { describeOperation } from './describe-operation.ts'
import { documentOperation } from './document-operation.ts'

const inOperations = { getFilePath: () => 'operations' }

/** Adds `operations.gen.ts` to hey-api's project: per operation its error codes and its function. */
export function declareOperations(model: Model, texts: Placeholders, plugin: PluginInstance): void {
  const byTypeName = new Map(model.operations.map((operation) => [operation.typeName, operation]))
  plugin.forEach(
    'operation',
    ({ operation: parsed }) => {
      const operation = byTypeName.get(parsed.operationId ?? '')
      if (operation !== undefined) declareOperation(operation, parsed, texts, plugin)
    },
    { order: 'declarations' },
  )
}

function declareOperation(
  operation: Operation,
  parsed: IR.OperationObject,
  texts: Placeholders,
  plugin: PluginInstance,
): void {
  const typeOf = (role: string) =>
    plugin.querySymbol({ artifact: 'types', category: 'type', resource: 'operation', resourceId: parsed.id, role })
  const coreType = (name: string) => plugin.symbol(name, { external: CORE, kind: 'type' })
  const codes = declareErrorCodes(operation, texts, plugin)
  const payload = () => payloadType(operation, parsed, texts, typeOf)
  const descriptor = texts.hideCode((indent) => printLiteral(describeOperation(operation), indent))
  const doc = documentOperation(operation).map((line) => (line === '' ? '' : texts.hide(line)))
  const name = plugin.symbol(requireIdentifier(operation.functionName), inOperations)
  plugin.node(
    $.const(name)
      .export()
      .doc(doc)
      .assign(
        $.func()
          .generic('ThrowOnError', (generic) => generic.extends('boolean').default(false))
          .param('options', (param) =>
            param.type(
              $.type(coreType('Options'))
                .generic(typeOf('data') ?? 'never')
                .generic('ThrowOnError'),
            ),
          )
          .returns($.type(coreType('Result')).generics(payload(), codes, 'ThrowOnError'))
          .do(
            $('options')
              .attr('client')
              .attr('request')
              .call($(descriptor), $('options'))
              .generics(payload(), codes, 'ThrowOnError')
              .return(),
          ),
      ),
  )
}

/** The documented codes, and any other text: a vendor may add codes at any time. */
function declareErrorCodes(operation: Operation, texts: Placeholders, plugin: PluginInstance) {
  const codes = [...new Set(operation.errors.map(({ code }) => code))]
  const union = [...codes.map(printString), '(string & {})'].map((code) => `\n  | ${code}`).join('')
  const symbol = plugin.symbol(`${operation.typeName}ErrorCode`, { ...inOperations, kind: 'type' })
  plugin.node(
    $.type
      .alias(symbol)
      .export()
      .doc([texts.hide(`Codes that the API documents for ${operation.id}, and any that it may add.`)])
      .type($.type(codes.length === 0 ? 'string' : texts.hideCode(() => union))),
  )
  return symbol
}

/** What a successful call gives: the whole body, or the part of it that the model calls the payload. */
function payloadType(
  operation: Operation,
  parsed: IR.OperationObject,
  texts: Placeholders,
  typeOf: (role: string) => ReturnType<PluginInstance['querySymbol']>,
) {
  const responses = typeOf('responses')
  if (responses === undefined) return $.type('unknown')
  if (operation.payload === undefined) return $.type(typeOf('response') ?? 'unknown')
  const segments = operation.payload
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  const statuses = Object.keys(parsed.responses ?? {}).filter((status) => status.startsWith('2'))
  const types = statuses.map((status) =>
    [status, ...segments].reduce(
      (type, key) => type.idx($.type.literal(/^\d{3}$/.test(key) ? Number(key) : texts.hideUnlessPlain(key))),
      $.type(responses) as ReturnType<typeof $.type> | ReturnType<typeof $.type.idx>,
    ),
  )
  return types.length === 1 && types[0] !== undefined ? types[0] : $.type.or(...types)
}
