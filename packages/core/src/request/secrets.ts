import type { JsonPointer } from '../descriptor.ts'
import type { Exchange } from '../exchange.ts'
import { pointerKeys, readKeys } from '../json-pointer.ts'
import { group } from './prepared-request.ts'

const places = ['path', 'query', 'headers', 'cookies'] as const

/** Names of the parameters of a group that the document marks as secret. */
export function secretNames({ operation }: Exchange, place: (typeof places)[number]): string[] {
  const parameters = Object.entries(operation.parameters?.[place] ?? {})
  return parameters.filter(([, { secret }]) => secret).map(([name]) => name)
}

/** The secrets that a caller gave as parameters or in the body; an answer may repeat them. */
export function requestSecrets(exchange: Exchange): unknown[] {
  const { operation, options } = exchange
  const inBody = (pointer: JsonPointer) => readKeys(options.body, pointerKeys(pointer))
  return [
    ...places.flatMap((place) => secretNames(exchange, place).map((name) => group(options[place])[name])),
    ...(operation.secrets ?? []).flatMap(inBody),
  ]
}
