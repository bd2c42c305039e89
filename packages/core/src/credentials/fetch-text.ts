import { SourceProblem } from './source-problem.ts'
import type { Surroundings } from './surroundings.ts'

/** Asks a service of the machine; `undefined` where nobody answers, which is how one knows that there is none. */
export async function fetchText(
  { fetch, metadataTimeout }: Surroundings,
  url: string,
  init: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly status: number; readonly text: string } | undefined> {
  const signal = AbortSignal.timeout(metadataTimeout)
  try {
    const response = await fetch(new Request(url, { ...init, redirect: 'error', signal }))
    return { status: response.status, text: await response.text() }
  } catch {
    return undefined
  }
}

/** JSON in an answer. */
export function parseAnswer(text: string, from: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    throw new SourceProblem(`the answer of ${from} is not JSON`)
  }
}
