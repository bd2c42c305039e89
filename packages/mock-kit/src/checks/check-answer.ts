import type { StandardSchema } from '@cloud-kubeconfig/core'
import type { OperationMockDescriptor } from '../descriptor.ts'

/** Says what the document forbids about a success body; `undefined` when it is fine. Text and bytes are not looked at. */
export function checkAnswer(
  { validators }: OperationMockDescriptor,
  status: number,
  body: unknown,
  mediaType?: string,
): string | undefined | Promise<string | undefined> {
  const schema = schemaOf(validators.responses, status, mediaType)
  if (!schema || typeof body === 'string' || body instanceof Uint8Array || body === undefined) return undefined
  const outcome = schema['~standard'].validate(body)
  if (outcome instanceof Promise) return outcome.then(describeIssues)
  return describeIssues(outcome)
}

/** What to say when a test's own answer breaks the document. */
export function forbiddenAnswer(operation: OperationMockDescriptor, problem: string): Error {
  return new Error(
    `The document forbids this answer of ${operation.id}: ${problem}. To let it out all the same, for instance to test how a client takes it, give { validate: false }.`,
  )
}

function schemaOf(
  responses: Readonly<Record<string, StandardSchema>> = {},
  status: number,
  mediaType: string | undefined,
): StandardSchema | undefined {
  const keys = [String(status), `${String(status)[0]}XX`, 'default']
  // A media type that has a structure of its own has a schema of its own: `200 application/vnd.full+json`.
  const ofType = mediaType === undefined ? undefined : keys.map((key) => responses[`${key} ${mediaType}`]).find(Boolean)
  return ofType ?? keys.map((key) => responses[key]).find(Boolean)
}

type Outcome = Awaited<ReturnType<StandardSchema['~standard']['validate']>>

function describeIssues({ issues }: Outcome): string | undefined {
  if (!issues) return undefined
  return issues.map(({ message, path = [] }) => `/${path.map(String).join('/')} ${message}`).join('; ')
}
