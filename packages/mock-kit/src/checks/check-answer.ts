import type { StandardSchema } from '@cloud-kubeconfig/core'
import type { OperationMockDescriptor } from '../descriptor.ts'

/** Says what the document forbids about a success body; `undefined` when it is fine. Text and bytes are not looked at. */
export function checkAnswer(
  { validators }: OperationMockDescriptor,
  status: number,
  body: unknown,
): string | undefined | Promise<string | undefined> {
  const schema = schemaOf(validators.responses, status)
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
): StandardSchema | undefined {
  return responses[status] ?? responses[`${String(status)[0]}XX`] ?? responses['default']
}

type Outcome = Awaited<ReturnType<StandardSchema['~standard']['validate']>>

function describeIssues({ issues }: Outcome): string | undefined {
  if (!issues) return undefined
  return issues.map(({ message, path = [] }) => `/${path.map(String).join('/')} ${message}`).join('; ')
}
