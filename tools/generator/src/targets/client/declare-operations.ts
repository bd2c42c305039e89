import { $, type IR, type PluginInstance } from '@hey-api/openapi-ts'
import { requireIdentifier } from '../escape/identifier.ts'
import { CORE } from '../package/package-names.ts'
import type { InertOperation } from './inert-operation.ts'

const inOperations = { getFilePath: () => 'operations' }

type TypeOf = (role: string) => ReturnType<PluginInstance['querySymbol']>

/** Adds `operations.gen.ts` to hey-api's project: per operation its error codes and its function. */
export function declareOperations(operations: readonly InertOperation[], plugin: PluginInstance): void {
  const byTypeName = new Map(operations.map((operation) => [operation.typeName, operation]))
  plugin.forEach(
    'operation',
    ({ operation: parsed }) => {
      const operation = byTypeName.get(parsed.operationId ?? '')
      if (operation !== undefined) declareOperation(operation, parsed, plugin)
    },
    { order: 'declarations' },
  )
}

function declareOperation(operation: InertOperation, parsed: IR.OperationObject, plugin: PluginInstance): void {
  const typeOf: TypeOf = (role) =>
    plugin.querySymbol({ artifact: 'types', category: 'type', resource: 'operation', resourceId: parsed.id, role })
  const coreType = (name: string) => plugin.symbol(name, { external: CORE, kind: 'type' })
  const codes = declareErrorCodes(operation, plugin)
  const payload = () => payloadType(operation, parsed, typeOf)
  const name = plugin.symbol(requireIdentifier(operation.functionName), inOperations)
  plugin.node(
    $.const(name)
      .export()
      .doc(operation.doc)
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
              .call($(operation.descriptor), $('options'))
              .generics(payload(), codes, 'ThrowOnError')
              .return(),
          ),
      ),
  )
}

function declareErrorCodes({ typeName, codes }: InertOperation, plugin: PluginInstance) {
  const symbol = plugin.symbol(`${typeName}ErrorCode`, { ...inOperations, kind: 'type' })
  plugin.node($.type.alias(symbol).export().doc([codes.doc]).type($.type(codes.type)))
  return symbol
}

/** What a successful call gives: the whole body, or the part of it that the model calls the payload. */
function payloadType({ payload }: InertOperation, parsed: IR.OperationObject, typeOf: TypeOf) {
  const responses = typeOf('responses')
  if (responses === undefined) return $.type('unknown')
  if (payload === undefined) return $.type(typeOf('response') ?? 'unknown')
  const statuses = Object.keys(parsed.responses ?? {}).filter((status) => status.startsWith('2'))
  const types = statuses.map((status) =>
    [status, ...payload].reduce(
      (type, key) => type.idx($.type.literal(/^\d{3}$/.test(key) ? Number(key) : key)),
      $.type(responses) as ReturnType<typeof $.type> | ReturnType<typeof $.type.idx>,
    ),
  )
  return types.length === 1 && types[0] !== undefined ? types[0] : $.type.or(...types)
}
