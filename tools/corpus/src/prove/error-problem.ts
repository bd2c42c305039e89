import type { ErrorEntry } from '@cloud-kubeconfig/mock-kit'
import { invalidity } from './answer-problems.ts'
import type { Exchange, OperationCase } from './prove-operation.ts'

/** What is wrong with a documented error: the client sees no such error, or its body does not pass its validator. */
export async function errorProblem(
  { operation, packages }: OperationCase,
  entry: ErrorEntry,
  { result, response }: Exchange,
): Promise<string | undefined> {
  if (response === undefined) return `nothing was answered: ${String(result.error)}`
  if (response.status !== entry.status) return `answers ${response.status}`
  const seen = result.error as
    | { readonly code?: unknown; readonly status?: unknown; readonly name?: unknown }
    | undefined
  if (seen?.name !== 'ApiError' || seen.code !== entry.code || seen.status !== entry.status) {
    return `the client says ${String(result.error)}`
  }
  const type = response.headers.get('content-type') ?? ''
  if (!/[/+]json\s*(;|$)/i.test(type)) return undefined
  const text = await response.text()
  if (text === '') return undefined
  const invalid = await invalidity(packages.validators[operation.id], { status: entry.status, type }, JSON.parse(text))
  return invalid === undefined ? undefined : `the body does not pass the validator: ${invalid}`
}
