import type { ClientOptions } from './client-options.ts'
import type { ValidationErrorCode, ValidationIssue } from './errors/validation-error.ts'
import { configurationError, type Exchange, validationError } from './exchange.ts'
import { readKeys } from './json-pointer.ts'
import { group } from './request/prepared-request.ts'
import { secretKeys } from './request/secrets.ts'
import { bodyKind } from './response/media-type.ts'
import type { OperationValidators, SchemaIssue, StandardSchema, Validators } from './standard-schema.ts'

/** A value, its schema, and where it belongs. */
type Checked = readonly [place: ValidationIssue['in'], schema: StandardSchema | undefined, value: unknown]

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
async function issuesOf(exchange: Exchange, [place, schema, value]: Checked): Promise<ValidationIssue[]> {
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
  values: (schemas: OperationValidators | undefined) => readonly Checked[],
): Promise<void> {
  const { validate, onWarning } = exchange.context.options
  const mode = validate?.[code === 'InvalidRequest' ? 'request' : 'response']
  if (mode === 'off') return
  const issues: ValidationIssue[] = []
  for (const value of values(operationValidators(exchange))) issues.push(...(await issuesOf(exchange, value)))
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
  await check(exchange, 'InvalidRequest', (schemas) => [
    ['path', schemas?.path, group(options.path)],
    ['query', schemas?.query, { ...operation.query, ...group(options.query) }],
    ['headers', schemas?.headers, { ...operation.headers, ...regionHeaders, ...group(options.headers) }],
    ['cookies', schemas?.cookies, group(options.cookies)],
    ['body', schemas?.body, options.body],
  ])
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
  await check(exchange, 'InvalidResponse', (schemas) => {
    const { responses = {} } = schemas ?? {}
    const schema = responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses['default']
    return [['response', schema, body]]
  })
}
