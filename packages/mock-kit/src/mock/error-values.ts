import type { StandardSchema } from '@cloud-kubeconfig/core'
import { readInput } from '../checks/read-input.ts'
import type { ErrorEntry, MockParameter, OperationMockDescriptor } from '../descriptor.ts'
import { getAt } from '../json/json-pointer.ts'
import type { MessageValues } from '../replies/fill-message.ts'
import type { ErrorOptions } from '../replies/reply-options.ts'
import type { OperationContext } from './operation-context.ts'

/** What the placeholders of an error's message most likely stand for, in an answer that a test asked for by its code. */
export function errorValues(context: OperationContext, entry: ErrorEntry, options: ErrorOptions): MessageValues {
  const { operation } = context
  const parameter = options.parameter ?? entry.parameter ?? likelyParameter(operation)
  const limit = operation.rateLimit?.requests ?? 0
  return {
    ...(parameter !== undefined && { parameter, value: sentValue(context, parameter) }),
    limit,
    requests: limit + 1,
    ...signatureTexts(context, entry),
  }
}

/** The one that a message without a parameter of its own is most likely about: what is required, an id before others. */
function likelyParameter({ parameters, validators }: OperationMockDescriptor): string | undefined {
  const required = (place: MockParameter['in']) =>
    parameters.filter((parameter) => parameter.in === place && parameter.required).map(({ name }) => name)
  const names = [...required('path'), ...required('query'), ...requiredMembers(validators.body), ...required('header')]
  return names.find((name) => /(?:^id|Id|ID|[_-]id)$/.test(name)) ?? names[0] ?? parameters[0]?.name
}

function requiredMembers(body: StandardSchema | undefined): string[] {
  const outcome = body?.['~standard'].validate({})
  const issues = outcome instanceof Promise ? [] : (outcome?.issues ?? [])
  return issues.map(({ path }) => path?.[0]).filter((member) => typeof member === 'string')
}

function sentValue({ operation, received, path }: OperationContext, parameter: string): string {
  const input = readInput(operation, received, path)
  const groups = { ...input.headers, ...input.query, ...input.path }
  const body = 'value' in input.body ? input.body.value : undefined
  const value = Object.hasOwn(groups, parameter) ? groups[parameter] : getAt(body, `/${parameter.replaceAll('.', '/')}`)
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** Neither text depends on the secret. */
function signatureTexts({ api, received }: OperationContext, { message }: ErrorEntry): MessageValues {
  if (!api.signature || !/\{(?:canonicalRequest|stringToSign)\}/.test(message)) return {}
  const reading = received.signature()
  if (reading.kind !== 'signed') return {}
  const { canonicalRequest = '', stringToSign } = reading.verify('')
  return { canonicalRequest, stringToSign }
}
