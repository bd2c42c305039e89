import { isJson } from './media-types.ts'
import type { RawResponse } from './responses.ts'

/** Value of `Accept`: the preferred media type of each answer, successes first; JSON only where a success is JSON. */
export function acceptOf(responses: readonly RawResponse[]): string | undefined {
  const preferred = (success: boolean): readonly string[] =>
    responses.filter((response) => response.success === success).flatMap(({ content }) => content[0]?.mediaType ?? [])
  const successes = preferred(true)
  const wanted =
    successes.length === 0 || successes.some(isJson) ? [...successes, ...preferred(false)].filter(isJson) : successes
  return wanted.length === 0 ? undefined : [...new Set(wanted)].join(', ')
}
