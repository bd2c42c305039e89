import type { ClientOptions, ValidationMode } from './client-options.ts'
import type { JsonPointer, OperationDescriptor } from './descriptor.ts'
import { ConfigurationError } from './errors/configuration-error.ts'
import { ValidationError, type ValidationErrorCode, type ValidationIssue } from './errors/validation-error.ts'
import type { Exchange } from './exchange.ts'
import { pointerKeys, readPointers } from './json-pointer.ts'
import type { RequestOptions } from './operation-options.ts'
import { group } from './request/prepared-request.ts'
import type { OperationValidators, SchemaIssue, StandardSchema, Validators } from './standard-schema.ts'

type Place = ValidationIssue['in']

/** The map itself, also when a whole module was given. */
function validatorMap(validators: ClientOptions['validators']): Validators | undefined {
  const inner = (validators as { validators?: Validators } | undefined)?.validators
  return inner ?? (validators as Validators | undefined)
}

/** The schemas of an operation. Being given some for other operations only is told, once per call. */
function operationValidators(exchange: Exchange, mode: ValidationMode): OperationValidators | undefined {
  const { api, options } = exchange.context
  const map = validatorMap(options.validators)
  if (!map || mode === 'off') return undefined
  const { id } = exchange.operation
  if (Object.hasOwn(map, id)) return map[id]
  const message = `${api.id}: option \`validators\` has nothing for ${id}; is it another API's, or an older one?`
  const details = { code: 'InvalidOption', option: 'validators', api: api.id, operation: id } as const
  options.onWarning?.(new ConfigurationError(message, details))
  return undefined
}

function issuePath(issue: SchemaIssue): (string | number)[] {
  return (issue.path ?? []).map((segment) => {
    const key = typeof segment === 'object' ? segment.key : segment
    return typeof key === 'number' ? key : String(key)
  })
}

/** Whether a location lies at or inside one of the secrets. */
function isSecret(path: readonly (string | number)[], secrets: readonly JsonPointer[]): boolean {
  return secrets.some((secret) => {
    const keys = pointerKeys(secret)
    return keys.length <= path.length && keys.every((key, index) => key === '*' || key === String(path[index]))
  })
}

/** Where the secrets of a group of parameters are. */
function secretPointers(operation: OperationDescriptor, place: Place): readonly JsonPointer[] {
  if (place === 'body' || place === 'response') return operation.secrets ?? []
  const parameters = Object.entries(operation.parameters?.[place] ?? {})
  return parameters.flatMap(([name, { secret }]): JsonPointer[] =>
    secret ? [`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`] : [],
  )
}

/** Some libraries quote the value in their message: secrets are taken out of it. */
async function check(exchange: Exchange, schema: StandardSchema | undefined, place: Place, value: unknown) {
  const outcome = await schema?.['~standard'].validate(value)
  if (!outcome?.issues) return []
  const secrets = secretPointers(exchange.operation, place)
  for (const secret of secrets) exchange.redactor.add(readPointers(value, secret))
  return outcome.issues.map((issue): ValidationIssue => {
    const path = issuePath(issue)
    const message = isSecret(path, secrets) ? 'is invalid (a secret; its value is not shown)' : issue.message
    return { in: place, path, message: exchange.redactor.redact(message) }
  })
}

/** Fails or warns, as the mode says, when there is anything wrong. */
function report(exchange: Exchange, mode: ValidationMode, code: ValidationErrorCode, issues: ValidationIssue[]): void {
  if (issues.length === 0) return
  const { operation, context } = exchange
  const list = issues.map((issue) => `${[issue.in, ...issue.path].join('.')}: ${issue.message}`).join('; ')
  const what = code === 'InvalidRequest' ? 'request' : 'response'
  const message = `${operation.id}: the ${what} is invalid: ${list}`
  const error = new ValidationError(message, { code, issues, api: context.api.id, operation: operation.id })
  if (mode === 'throw') throw error
  context.options.onWarning?.(error)
}

/**
 * Checks what is about to be sent, the constants of the operation included.
 *
 * @throws ValidationError with code `InvalidRequest`, in mode `throw`.
 */
export async function validateRequest(
  exchange: Exchange,
  options: RequestOptions,
  regionHeaders: Readonly<Record<string, string>>,
): Promise<void> {
  const mode = exchange.context.options.validate?.request ?? 'throw'
  const schemas = operationValidators(exchange, mode)
  if (!schemas) return
  const { operation } = exchange
  const issues = [
    ...(await check(exchange, schemas.path, 'path', group(options.path))),
    ...(await check(exchange, schemas.query, 'query', { ...operation.query, ...group(options.query) })),
    ...(await check(exchange, schemas.headers, 'headers', {
      ...operation.headers,
      ...regionHeaders,
      ...group(options.headers),
    })),
    ...(await check(exchange, schemas.cookies, 'cookies', group(options.cookies))),
    ...(await check(exchange, schemas.body, 'body', options.body)),
  ]
  report(exchange, mode, 'InvalidRequest', issues)
}

/**
 * Checks a body as it was on the wire. A failure that does not match is only warned of: its code is worth more.
 *
 * @throws ValidationError with code `InvalidResponse`, in mode `throw`.
 */
export async function validateResponse(exchange: Exchange, status: number, body: unknown): Promise<void> {
  const mode = exchange.context.options.validate?.response ?? 'throw'
  const responses = operationValidators(exchange, mode)?.responses
  const schema = responses?.[status] ?? responses?.[`${Math.floor(status / 100)}XX`] ?? responses?.['default']
  if (schema) report(exchange, mode, 'InvalidResponse', await check(exchange, schema, 'response', body))
}
