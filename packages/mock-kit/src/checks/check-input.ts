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
export function checkInput(
  { validators, body }: OperationMockDescriptor,
  input: RequestInput,
): CheckedInput | Finding | Promise<CheckedInput | Finding> {
  const outcomes = [
    checkGroup(validators.path, input.path, 'path'),
    checkGroup(validators.query, input.query, 'query'),
    checkGroup(validators.headers, input.headers, 'headers'),
    checkGroup(validators.cookies, input.cookies, 'cookies'),
    checkBody(validators.body, input, body?.required ?? false),
  ] as const
  if (outcomes.every(isChecked)) return combine(input, outcomes as unknown as CheckedGroups)
  return Promise.all(outcomes).then((groups) => combine(input, groups))
}

type CheckedGroups = readonly [path: Checked, query: Checked, headers: Checked, cookies: Checked, body: Checked]

/** Most schemas answer at once. */
function isChecked(outcome: Checked | Promise<Checked>): outcome is Checked {
  return !(outcome instanceof Promise)
}

function combine({ findings }: RequestInput, groups: CheckedGroups): CheckedInput | Finding {
  const first = firstFinding(findings, groups)
  if (first) return first
  const [path, query, headers, cookies, content] = groups
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
  if (unread.length === 0 && groups.every(({ findings }) => findings.length === 0)) return undefined
  // A parameter that could not be read is missing for its schema too: the first finding about it counts.
  const known = new Set(unread.map(({ parameter }) => parameter))
  const further = groups.flatMap(({ findings }) => findings).filter(({ parameter }) => !known.has(parameter))
  const all = [...unread, ...further]
  return ORDER.map((situation) => all.find((finding) => finding.situation === situation)).find(Boolean)
}

const NOTHING: Checked = { value: undefined, findings: [] }

function checkGroup(schema: StandardSchema | undefined, value: unknown, place: string): Checked | Promise<Checked> {
  if (!schema) return { value, findings: NOTHING.findings }
  const outcome = schema['~standard'].validate(value)
  const read = (result: Awaited<typeof outcome>): Checked =>
    result.issues
      ? { value, findings: result.issues.map((issue) => issueFinding(issue, value, place)) }
      : { value: result.value, findings: NOTHING.findings }
  return outcome instanceof Promise ? outcome.then(read) : read(outcome)
}

function checkBody(
  schema: StandardSchema | undefined,
  { body }: RequestInput,
  required: boolean,
): Checked | Promise<Checked> {
  if (body.kind === 'json') return checkGroup(schema, body.value, 'body')
  if (body.kind === 'other') return { value: body.value, findings: [] }
  if (body.kind === 'none') return required ? checkEmptyBody(schema) : NOTHING
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
