import type { BodyContent } from '../descriptor.ts'

/** Stands for the request id while a body is written. */
const MARK = 'the-id-of-the-request'

/** What comes before and after the request id; the whole body where it holds none. */
type Pieces = readonly [before: string, after?: string]

const written = new WeakMap<object, Map<BodyContent, Pieces | undefined>>()

/**
 * The body with an answer that cannot change: a server hands out the same kubeconfig many times, each time with another
 * request id. `write` writes the body with an id, once; `undefined`, of both, where that will not do.
 */
export function constantBody(
  answer: object,
  content: BodyContent,
  requestId: string,
  write: (requestId: string) => string | undefined,
): string | undefined {
  const known = written.get(answer) ?? new Map<BodyContent, Pieces | undefined>()
  if (!known.has(content)) written.set(answer, known.set(content, piecesOf(write(MARK))))
  const [before, after] = known.get(content) ?? []
  if (before === undefined || after === undefined) return before
  // Another id might have to be escaped.
  return /^[\w-]+$/.test(requestId) ? before + requestId + after : undefined
}

function piecesOf(body: string | undefined): Pieces | undefined {
  const [before, after, ...others] = body?.split(MARK) ?? []
  if (before === undefined || others.length > 0) return undefined
  return after === undefined ? [before] : [before, after]
}
