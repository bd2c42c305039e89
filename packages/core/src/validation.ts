import type { ClientOptions } from './client-options.ts'
import type { ValidationErrorCode, ValidationIssue } from './errors/validation-error.ts'
import { configurationError, type Exchange, validationError } from './exchange.ts'
import { readKeys } from './json-pointer.ts'
import { group } from './request/prepared-request.ts'
import { secretKeys } from './request/secrets.ts'
import { bodyKind } from './response/media-type.ts'
import type { OperationValidators, SchemaIssue, StandardSchema, Validators } from './standard-schema.ts'

/** Values, or the schemas for them, by where they belong. */
type ByPlace<T> = Readonly<Partial<Record<ValidationIssue['in'], T | undefined>>>

/** The map itself, also when a whole module was given. */
function validatorMap(validators: ClientOptions['validators']): Validators | undefined {
  const inner = (validators as { validators?: Validators } | undefined)?.validators
  return inner ?? (validators as Validators | undefined)
}

/** The schemas of an operation. Being given some for other operations only is told. */
function operationValidators(exchange: Exchange): OperationValidators | undefined {
  const { options } = exchange.context
  const { id } = exchange.operation
  const map = validatorMap(options.validators)
  if (!map || Object.hasOwn(map, id)) return map?.[id]
  const message = `has nothing for ${id}: is it another API's, or an older one?`
  options.onWarning?.(configurationError(exchange, 'InvalidOption', 'validators', message))
  return undefined
}

function issuePath(issue: SchemaIssue): (string | number)[] {
  return (issue.path ?? []).map((segment) => {
    const key = typeof segment === 'object' ? segment.key : segment
    return typeof key === 'number' ? key : String(key)
  })
}

/** What is wrong with a value. Some libraries quote it in their message: secrets are taken out of that. */
async function issuesOf(
  exchange: Exchange,
  place: ValidationIssue['in'],
  schema: StandardSchema | undefined,
  value: unknown,
): Promise<ValidationIssue[]> {
  const outcome = await schema?.['~standard'].validate(value)
  const secrets = secretKeys(exchange.operation, place)
  exchange.redactor.add(() => secrets.flatMap((keys) => readKeys(value, keys)))
  return (outcome?.issues ?? []).map((issue): ValidationIssue => {
    const path = issuePath(issue)
    const isSecret = secrets.some((keys) =>
      keys.every((key, at) => at in path && (key === '*' || key === `${path[at]}`)),
    )
    const message = isSecret ? 'is invalid (a secret, not shown)' : exchange.redactor.redact(issue.message)
    return { in: place, path, message }
  })
}

/** Checks values; fails or warns, as the option says, when there is anything wrong. */
async function check(
  exchange: Exchange,
  code: ValidationErrorCode,
  values: ByPlace<unknown>,
  schemasOf: (schemas: OperationValidators) => ByPlace<StandardSchema>,
): Promise<void> {
  const { validate, onWarning } = exchange.context.options
  const mode = validate?.[code === 'InvalidRequest' ? 'request' : 'response']
  if (mode === 'off') return
  const schemas = schemasOf(operationValidators(exchange) ?? {})
  const issues: ValidationIssue[] = []
  for (const place of Object.keys(values) as ValidationIssue['in'][]) {
    issues.push(...(await issuesOf(exchange, place, schemas[place], values[place])))
  }
  if (issues.length === 0) return
  const error = validationError(exchange, code, issues)
  if (mode !== 'warn') throw error
  onWarning?.(error)
}

/**
 * Checks what is about to be sent, the constants of the operation included.
 *
 * @throws ValidationError with code `InvalidRequest`, in mode `throw`.
 */
export async function validateRequest(
  exchange: Exchange,
  regionHeaders: Readonly<Record<string, string>>,
): Promise<void> {
  const { operation, options } = exchange
  const path = group(options.path)
  const query = { ...operation.query, ...group(options.query) }
  const headers = { ...operation.headers, ...regionHeaders, ...group(options.headers) }
  const cookies = group(options.cookies)
  const { body } = options
  await check(exchange, 'InvalidRequest', { path, query, headers, cookies, body }, (schemas) => schemas)
}

/**
 * Checks the body of a success as it was on the wire. Failures are not checked: their code is worth more than their
 * form.
 *
 * @throws ValidationError with code `InvalidResponse`, in mode `throw`.
 */
export async function validateResponse(exchange: Exchange, status: number, body: unknown): Promise<void> {
  // XML holds texts alone: what are numbers to a schema cannot be told from them.
  if (bodyKind(exchange.response?.headers.get('content-type') ?? '') === 'xml') return
  await check(exchange, 'InvalidResponse', { response: body }, ({ responses = {} }) => ({
    response: responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses['default'],
  }))
}
