import { isJson } from './media-types.ts'
import type { RawResponse } from './responses.ts'

/** Value of `Accept`: the JSON media types of all answers, successes first; without any, those of the successes. */
export function acceptOf(responses: readonly RawResponse[]): string | undefined {
  const all = responses.flatMap(({ content }) => content.map(({ mediaType }) => mediaType))
  const successes = responses
    .filter(({ success }) => success)
    .flatMap(({ content }) => content.map(({ mediaType }) => mediaType))
  const succeedsWithJson = successes.length === 0 || successes.some(isJson)
  const accepted = succeedsWithJson ? all.filter(isJson) : successes
  return accepted.length === 0 ? undefined : [...new Set(accepted)].join(', ')
}
