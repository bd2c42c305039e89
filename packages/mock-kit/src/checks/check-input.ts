import type { StandardSchema } from '@cloud-kubeconfig/core'
import type { OperationMockDescriptor, Situation } from '../descriptor.ts'
import type { Finding } from './finding.ts'
import { issueFinding } from './issue-finding.ts'
import type { RequestInput } from './read-input.ts'

/** The parts of a request after its schemas have seen them (defaults filled in). */
export interface CheckedInput {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, unknown>>
  readonly cookies: Readonly<Record<string, unknown>>
  readonly body: unknown
}

interface Checked {
  readonly value: unknown
  readonly findings: readonly Finding[]
}

/** Required parameters come before values, as at the vendors' gateways. */
const ORDER: readonly Situation[] = ['missing-parameter', 'unknown-parameter', 'invalid-type', 'invalid-parameter']

/** Checks a request against the document: its values, or the first thing that is wrong with it. */
export async function checkInput(
  { validators, body }: OperationMockDescriptor,
  input: RequestInput,
): Promise<CheckedInput | Finding> {
  const path = await checkGroup(validators.path, input.path, 'path')
  const query = await checkGroup(validators.query, input.query, 'query')
  const headers = await checkGroup(validators.headers, input.headers, 'headers')
  const cookies = await checkGroup(validators.cookies, input.cookies, 'cookies')
  const content = await checkBody(validators.body, input, body?.required ?? false)
  const first = firstFinding(input.findings, [path, query, headers, cookies, content])
  if (first) return first
  return {
    path: asGroup(path),
    query: asGroup(query),
    headers: asGroup(headers),
    cookies: asGroup(cookies),
    body: content.value,
  }
}

/** The parts of a request that is not checked. */
export function uncheckedInput({ path, query, headers, cookies, body }: RequestInput): CheckedInput {
  return { path, query, headers, cookies, body: 'value' in body ? body.value : undefined }
}

/** Tells the two results of `checkInput` apart. */
export function isRefused(result: CheckedInput | Finding): result is Finding {
  return 'situation' in result
}

function firstFinding(unread: readonly Finding[], groups: readonly Checked[]): Finding | undefined {
  // A parameter that could not be read is missing for its schema too: the first finding about it counts.
  const known = new Set(unread.map(({ parameter }) => parameter))
  const further = groups.flatMap(({ findings }) => findings).filter(({ parameter }) => !known.has(parameter))
  const all = [...unread, ...further]
  return ORDER.map((situation) => all.find((finding) => finding.situation === situation)).find(Boolean)
}

async function checkGroup(schema: StandardSchema | undefined, value: unknown, place: string): Promise<Checked> {
  if (!schema) return { value, findings: [] }
  const outcome = await schema['~standard'].validate(value)
  if (outcome.issues) return { value, findings: outcome.issues.map((issue) => issueFinding(issue, value, place)) }
  return { value: outcome.value, findings: [] }
}

async function checkBody(
  schema: StandardSchema | undefined,
  { body }: RequestInput,
  required: boolean,
): Promise<Checked> {
  if (body.kind === 'json') return checkGroup(schema, body.value, 'body')
  if (body.kind === 'other') return { value: body.value, findings: [] }
  if (body.kind === 'none') return required ? checkEmptyBody(schema) : { value: undefined, findings: [] }
  return { value: undefined, findings: [unreadableBody(body)] }
}

/** The vendors name the member that is missing, not the body. */
async function checkEmptyBody(schema: StandardSchema | undefined): Promise<Checked> {
  const asEmptyObject = await checkGroup(schema, {}, 'body')
  if (asEmptyObject.findings.some(({ situation }) => situation === 'missing-parameter')) return asEmptyObject
  const detail = 'The request must have a body.'
  return { value: undefined, findings: [{ situation: 'missing-parameter', parameter: 'body', detail }] }
}

function unreadableBody(
  body: { kind: 'malformed'; detail: string } | { kind: 'unexpected'; mediaType: string },
): Finding {
  if (body.kind === 'malformed') {
    return { situation: 'invalid-type', otherwise: 'invalid-parameter', parameter: 'body', detail: body.detail }
  }
  const detail = `The body's media type ${body.mediaType} is not one that the operation takes.`
  return { situation: 'invalid-parameter', parameter: 'Content-Type', value: body.mediaType, detail }
}

function asGroup({ value }: Checked): Readonly<Record<string, unknown>> {
  return value as Readonly<Record<string, unknown>>
}
