import { isJson } from './media-types.ts'
import type { RawResponse } from './responses.ts'

/**
 * Value of `Accept`: the preferred media type of each answer, successes first; JSON only where every success is JSON. None
 * where the successes have no body: the client then reads none, and a failure's by the type that it says it has.
 */
export function acceptOf(responses: readonly RawResponse[]): string | undefined {
  const preferred = (success: boolean): readonly string[] =>
    responses.filter((response) => response.success === success).flatMap(({ content }) => content[0]?.mediaType ?? [])
  const successes = preferred(true)
  if (successes.length === 0) return undefined
  const wanted = successes.every(isJson) ? [...successes, ...preferred(false).filter(isJson)] : successes
  return [...new Set(wanted)].join(', ')
}
