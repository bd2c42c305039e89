import { isDeepStrictEqual } from 'node:util'
import type { OperationValidators } from '@cloud-kubeconfig/core'
import type { Exchange, OperationCase } from './prove-operation.ts'

const isJson = (type: string): boolean => /[/+]json\s*(;|$)/i.test(type)
const isXml = (type: string): boolean => /[/+]xml\s*(;|$)/i.test(type)

/**
 * What is wrong with a success: that there is none, that its validator refuses it, that the client reads something else.
 *
 * @param options.mediaType what was asked of the mock: where the client does not accept it, the client need not read it
 */
export async function answerProblems(
  { operation, packages }: OperationCase,
  { result, request, response }: Exchange,
  { mediaType }: { readonly mediaType?: string | undefined } = {},
): Promise<readonly string[]> {
  if (request === undefined || response === undefined) return [`nothing was answered: ${String(result.error)}`]
  if (response.status >= 300) return [`answers ${response.status}: ${(await response.text()).slice(0, 200)}`]
  const type = response.headers.get('content-type') ?? ''
  const text = await response.clone().text()
  const isDocument = isJson(type) && text !== ''
  const body: unknown = isDocument ? JSON.parse(text) : text
  const invalid = isDocument
    ? await invalidity(packages.validators[operation.id], { status: response.status, type }, body)
    : undefined
  if (invalid !== undefined) return [`the answer does not pass the validator: ${invalid}`]
  if (mediaType !== undefined && !accepts(request, type)) return []
  if (result.error !== undefined) return [`the client cannot read the answer: ${String(result.error)}`]
  return sameData(result.data, body, type, operation.payload)
    ? []
    : ['the client reads something else than was answered']
}

/** Why a validator refuses a body; undefined where it does not, or where there is none. */
export async function invalidity(
  validators: OperationValidators | undefined,
  { status, type }: { readonly status: number; readonly type: string },
  body: unknown,
): Promise<string | undefined> {
  const responses = validators?.responses ?? {}
  const keys = [String(status), `${Math.floor(status / 100)}XX`, 'default']
  const schema = [...keys.map((key) => `${key} ${type}`), ...keys].map((key) => responses[key]).find(Boolean)
  const outcome = await schema?.['~standard'].validate(body)
  return outcome?.issues?.map(({ message, path }) => `${(path ?? []).map(String).join('.')} ${message}`).join('; ')
}

function accepts(request: Request, type: string): boolean {
  const bare = type.split(';')[0] ?? ''
  return (request.headers.get('accept') ?? '*/*').split(',').some((range) => range.trim().split(';')[0] === bare)
}

function sameData(data: unknown, body: unknown, type: string, payload: string | undefined): boolean {
  if (body === '') return data === undefined || data === '' || data instanceof Blob
  if (isJson(type)) return isDeepStrictEqual(data, payload === undefined ? body : at(body, payload))
  // XML has texts only; what they mean is the contract tests' matter.
  if (isXml(type)) return data !== undefined
  return data instanceof Blob || data === body
}

function at(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], body)
}
