import type { OperationDescriptor } from '../descriptor.ts'
import type { Exchange } from '../exchange.ts'
import { pointerKeys, readKeys } from '../json-pointer.ts'

const groups = ['path', 'query', 'headers', 'cookies', 'body'] as const

/** Keys to the secrets that the document marks in a group of parameters or a body; `*` is every key. */
export function secretKeys(
  { parameters, secrets = [] }: OperationDescriptor,
  place: (typeof groups)[number] | 'response',
): string[][] {
  if (place === 'body' || place === 'response') return secrets.map(pointerKeys)
  const marked = Object.entries(parameters?.[place] ?? {}).filter(([, { secret }]) => secret)
  return marked.map(([name]) => [name])
}

/** The secrets that a caller gave as parameters or in the body; an answer may repeat them. */
export function requestSecrets({ operation, options }: Exchange): unknown[] {
  return groups.flatMap((place) => secretKeys(operation, place).flatMap((keys) => readKeys(options[place], keys)))
}
