import type { ClientOptions, ValidationMode } from './client-options.ts'
import type { JsonPointer } from './descriptor.ts'
import type { ValidationErrorCode, ValidationIssue } from './errors/validation-error.ts'
import { configurationError, type Exchange, validationError } from './exchange.ts'
import { pointerKeys, readPointers } from './json-pointer.ts'
import { group } from './request/prepared-request.ts'
import { secretNames } from './request/secrets.ts'
import { bodyKind } from './response/media-type.ts'
import type { OperationValidators, SchemaIssue, StandardSchema, Validators } from './standard-schema.ts'

type Place = ValidationIssue['in']

/** The map itself, also when a whole module was given. */
function validatorMap(validators: ClientOptions['validators']): Validators | undefined {
  const inner = (validators as { validators?: Validators } | undefined)?.validators
  return inner ?? (validators as Validators | undefined)
}

/** The schemas of an operation. Being given some for other operations only is told. */
function operationValidators(exchange: Exchange, mode: ValidationMode): OperationValidators | undefined {
  const { options } = exchange.context
  const map = validatorMap(options.validators)
  if (!map || mode === 'off') return undefined
  const { id } = exchange.operation
  if (Object.hasOwn(map, id)) return map[id]
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

/** Whether a location lies at or inside one of the secrets. */
function isSecret(path: readonly (string | number)[], secrets: readonly JsonPointer[]): boolean {
  return secrets.some((secret) => {
    const keys = pointerKeys(secret)
    return keys.length <= path.length && keys.every((key, index) => key === '*' || key === String(path[index]))
  })
}

/** Where the secrets of a group of parameters are. */
function secretPointers(exchange: Exchange, place: Place): readonly JsonPointer[] {
  if (place === 'body' || place === 'response') return exchange.operation.secrets ?? []
  return secretNames(exchange, place).map((name): JsonPointer => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
}

/** Some libraries quote the value in their message: secrets are taken out of it. */
async function check(
  exchange: Exchange,
  schema: StandardSchema | undefined,
  place: Place,
  value: unknown,
): Promise<ValidationIssue[]> {
  const outcome = await schema?.['~standard'].validate(value)
  if (!outcome?.issues) return []
  const { redactor } = exchange
  const secrets = secretPointers(exchange, place)
  redactor.add(() => secrets.flatMap((secret) => readPointers(value, secret)))
  return outcome.issues.map((issue): ValidationIssue => {
    const path = issuePath(issue)
    const message = isSecret(path, secrets) ? 'is invalid (a secret, not shown)' : redactor.redact(issue.message)
    return { in: place, path, message }
  })
}

/** Fails or warns, as the mode says, when there is anything wrong. */
function report(exchange: Exchange, mode: ValidationMode, code: ValidationErrorCode, issues: ValidationIssue[]): void {
  if (issues.length === 0) return
  const error = validationError(exchange, code, issues)
  if (mode === 'throw') throw error
  exchange.context.options.onWarning?.(error)
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
  const { context, operation, options } = exchange
  const mode = context.options.validate?.request ?? 'throw'
  const schemas = operationValidators(exchange, mode)
  if (!schemas) return
  const given = {
    path: group(options.path),
    query: { ...operation.query, ...group(options.query) },
    headers: { ...operation.headers, ...regionHeaders, ...group(options.headers) },
    cookies: group(options.cookies),
    body: options.body,
  }
  const issues: ValidationIssue[] = []
  for (const [place, value] of Object.entries(given)) {
    issues.push(...(await check(exchange, schemas[place as keyof typeof given], place as Place, value)))
  }
  report(exchange, mode, 'InvalidRequest', issues)
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
  const mode = exchange.context.options.validate?.response ?? 'throw'
  const responses = operationValidators(exchange, mode)?.responses
  const schema = responses?.[status] ?? responses?.[`${Math.floor(status / 100)}XX`] ?? responses?.['default']
  report(exchange, mode, 'InvalidResponse', await check(exchange, schema, 'response', body))
}
